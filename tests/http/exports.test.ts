/** Files over HTTP: their types and names, what is refused, and what happens when the reader goes away. */
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITATION_FILES, EXPORT_FILES, edgeId, ProblemSchema } from '#model';
import { AWS, CLOUD_ORDER, FOUR_POINTS, ICE, LIST, type Running, running } from './server.ts';

let run: Running;
beforeAll(async () => {
  run = await running();
});
afterAll(() => run.close());

const AWARDED = edgeId({ from: ICE.id, kind: 'awarded', to: CLOUD_ORDER.id });
const post = (path: string, body: object) =>
  request(run.server)
    .post(`/api${path}`)
    .send(body)
    .buffer(true)
    .parse((response, done) => {
      let text = '';
      response.on('data', (piece: Buffer) => {
        text += piece.toString('utf8');
      });
      response.on('end', () => done(null, text));
    });

describe('POST /export', () => {
  it.each(Object.entries(EXPORT_FILES))(
    'gives %s under its type and name',
    async (format, file) => {
      const answer = await post('/export', { format, entityIds: [ICE.id, CLOUD_ORDER.id] }).expect(
        200,
      );
      expect(answer.headers['content-type']).toBe(`${file.media}; charset=utf-8`);
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="${file.name}"`);
      expect(answer.headers['data-version']).toMatch(/^[0-9a-f]{64}$/);
      expect(answer.body).toContain('70CTD024FC0000017');
      expect(answer.body).not.toContain('Four Points');
    },
  );

  it('gives everything where no entity is named', async () => {
    const { body } = await post('/export', { format: 'csv' }).expect(200);
    const rows: Record<string, string>[] = parse(body, { columns: true });
    expect(rows).toHaveLength((await run.store.health()).counts.statements);
  });

  it('gives only the edges that are named', async () => {
    const entityIds = [ICE.id, CLOUD_ORDER.id, FOUR_POINTS.id, AWS.id];
    const { body } = await post('/export', { format: 'json', entityIds, edgeIds: [AWARDED] });
    expect(JSON.parse(body).edges.map(({ id }: { id: string }) => id)).toEqual([AWARDED]);
    expect(JSON.parse(body).entities).toHaveLength(4);
  });

  it('of a snapshot says what the data said then, statement by statement, in every format', async () => {
    const entityIds = [ICE.id, CLOUD_ORDER.id, FOUR_POINTS.id, AWS.id];
    const positions = entityIds.map((id, n) => ({ id, x: n * 100, y: n }));
    const body = { title: 'Then', entityIds, view: { positions } };
    const made = await request(run.server).post('/api/snapshots').send(body).expect(200);
    const snapshot = made.body.hash;
    const of = async (format: string, part: object): Promise<string> =>
      (await post('/export', { format, ...part }).expect(200)).body;
    expect(await of('csv', { snapshot })).toBe(await of('csv', { entityIds }));
    const [then, now] = [await of('json', { snapshot }), await of('json', { entityIds })].map(
      (text) => JSON.parse(text),
    );
    for (const part of ['edges', 'statements', 'records', 'sources'])
      expect(then[part]).toEqual(expect.arrayContaining(now[part]));
    const svg = await of('svg', { snapshot });
    const placed = positions.map(({ x, y }) => [x, y]);
    const same = await of('svg', { entityIds, positions: placed });
    // The legend of the data tells contractors from other organizations; a snapshot holds no roles.
    const drawn = (picture: string) => picture.split('<g class="foot"')[0]?.match(/<text.*/g);
    expect(drawn(svg)).toHaveLength(7);
    expect(drawn(svg)).toEqual(drawn(same));
    for (const format of ['graphml', 'gexf', 'ftm'])
      expect(await of(format, { snapshot })).toContain('70CTD024FC0000017');
    await post('/export', { format: 'csv', snapshot: 'f'.repeat(64) }).expect(404);
  });

  it('of an entity that is not here says which is near', async () => {
    const answer = await post('/export', { format: 'csv', entityIds: ['agency:7013'] }).expect(404);
    const problem = ProblemSchema.parse(JSON.parse(answer.body));
    expect(problem).toMatchObject({ field: 'entityIds', value: 'agency:7013' });
    expect(problem.nearest).toContain(ICE.id);
  });

  it.each([
    [{ format: 'pdf' }, 'format'],
    [{ format: 'csv', entityIds: [] }, 'entityIds'],
    [{ format: 'svg', entityIds: [ICE.id], positions: [] }, 'positions'],
    [{ format: 'svg', positions: [[0, 0]] }, 'positions'],
    [{ format: 'csv', snapshot: 'f'.repeat(64), entityIds: [ICE.id] }, 'snapshot'],
  ])('refuses %j by its field', async (body, field) => {
    const answer = await post('/export', body).expect(400);
    expect(ProblemSchema.parse(JSON.parse(answer.body)).field).toBe(field);
  });

  it('answers a failure before the first byte as a problem', async () => {
    const { health } = run.store;
    let asked = 0;
    // The version is asked once for the header and once by the writer; the second time the store is gone.
    run.store.health = () => {
      asked += 1;
      return asked === 1 ? health.call(run.store) : Promise.reject(new Error('gone'));
    };
    const answer = await post('/export', { format: 'csv' }).expect(500);
    run.store.health = health;
    expect(ProblemSchema.parse(JSON.parse(answer.body)).status).toBe(500);
  });
});

describe('POST /citations', () => {
  it.each(Object.entries(CITATION_FILES))('gives %s under its type', async (style, { media }) => {
    const asked = { style, edgeIds: [AWARDED], sourceIds: [LIST.id] };
    const answer = await post('/citations', asked).expect(200);
    expect(answer.headers['content-type']).toBe(`${media}; charset=utf-8`);
    expect(answer.body.match(/A list of contracts/g)).toHaveLength(2);
    expect(answer.body).toContain(LIST.sha256);
  });

  it('of nothing is refused', async () => {
    const answer = await post('/citations', { style: 'ris' }).expect(400);
    expect(ProblemSchema.parse(JSON.parse(answer.body)).field).toBe('edgeIds');
  });

  it('of an edge that is not here is a 404', async () => {
    const id = edgeId({ from: ICE.id, kind: 'funded', to: CLOUD_ORDER.id });
    const answer = await post('/citations', { style: 'ris', edgeIds: [id] }).expect(404);
    expect(ProblemSchema.parse(JSON.parse(answer.body)).field).toBe('edgeIds');
  });
});
