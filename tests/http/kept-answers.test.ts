/** What a link to an answer rests on: the chains as they stood when it was made, whatever the records say since. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAward, aRow, link, says } from '../store/world.ts';
import { AWS, ICE, LIST, type Running, running } from './server.ts';

const QUESTION = { from: [ICE.id], to: [AWS.id] };

let run: Running;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperchain-answers-'));
  run = await running({ snapshotFolder: folder });
});
afterAll(async () => {
  await run.close();
  await rm(folder, { recursive: true });
});
const post = (path: string, body: object) => request(run.server).post(`/api${path}`).send(body);
const get = (path: string) => request(run.server).get(`/api${path}`);

describe('a kept answer', () => {
  it('is that of the question, under the same hash, and reads without the records', async () => {
    const { body: answer } = await post('/paths', QUESTION).expect(200);
    const { body: kept } = await post('/answers', QUESTION).expect(200);
    expect(kept).toMatchObject({
      resultHash: answer.resultHash,
      answeredFrom: answer.dataVersion,
    });
    expect(kept.chains[0].sentence).toBe(answer.chains[0].sentence);
    const { body: read } = await get(`/answers/${kept.resultHash}`).expect(200);
    expect(read).toEqual(kept);
  });

  it('stays as it was when the data change, and today has another hash', async () => {
    const { body: before } = await post('/answers', QUESTION).expect(200);
    const order = anAward('70CTD026FC0000001');
    await run.store.addFacts([
      aRow(
        LIST,
        'later',
        [ICE, order, AWS],
        [link(ICE, 'awarded', order), link(order, 'names_product', AWS, says({ quote: 'AWS' }))],
      ),
    ]);
    await run.store.settle();
    const { body: today } = await post('/paths', QUESTION).expect(200);
    expect(today.resultHash).not.toBe(before.resultHash);
    const { body: then } = await get(`/answers/${before.resultHash}`).expect(200);
    expect(then).toEqual(before);
    expect(then.chains.length).toBe(today.chains.length - 1);
  });

  it('of a question without a chain is kept too', async () => {
    const none = { from: [AWS.id], to: [ICE.id], direction: 'forward' };
    const { body } = await post('/answers', none).expect(200);
    expect((await get(`/answers/${body.resultHash}`).expect(200)).body.chains).toEqual([]);
  });

  it('that many keep at the same moment is kept once, and nothing lies beside it', async () => {
    const question = { ...QUESTION, mode: 'k', k: 3 };
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('/answers', question)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await readdir(folder)).filter((name) => !name.endsWith('.answer.json'))).toEqual([]);
    await get(`/answers/${answers[0]?.body.resultHash}`).expect(200);
  });

  it('that was damaged on the disk is not shown, and whole again once it is asked for anew', async () => {
    const { body } = await post('/answers', QUESTION).expect(200);
    const file = join(folder, `${body.resultHash}.answer.json`);
    const text = await readFile(file, 'utf8');
    for (const damaged of [text.replace('"documented"', '"reported"'), text.slice(0, -9), '']) {
      await writeFile(file, damaged);
      const { body: refused } = await get(`/answers/${body.resultHash}`).expect(422);
      expect(refused.detail).toMatch(/damaged/);
      expect(refused.hint).toMatch(/anew/);
      await post('/answers', QUESTION).expect(200);
      expect((await get(`/answers/${body.resultHash}`).expect(200)).body).toEqual(body);
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that nobody kept is unknown, and a hash that is none is refused', async () => {
    await get(`/answers/${'0'.repeat(64)}`).expect(404);
    await get('/answers/..%2f..%2fpackage').expect(400);
  });

  it('is made only by those who may write', async () => {
    const closed = await running({ host: '0.0.0.0' });
    await request(closed.server).post('/api/answers').send(QUESTION).expect(401);
    await closed.close();
  });
});
