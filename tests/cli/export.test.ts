import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EdgeSchema, EntitySchema, RecordSchema, SourceSchema, StatementSchema } from '#model';
import { Desk, factsFile, someRows } from './paperchain.ts';

const ExportSchema = z.strictObject({
  dataVersion: z.string().regex(/^[0-9a-f]{64}$/),
  entities: z.array(EntitySchema),
  edges: z.array(EdgeSchema),
  statements: z.array(StatementSchema),
  records: z.array(RecordSchema),
  sources: z.array(SourceSchema),
});

const [CHOSEN] = someRows(2).slice(1);
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  await desk.run(['import', await desk.file('facts.jsonl', factsFile(someRows(700)))]);
});
afterAll(() => desk.close());

describe('paperchain export', () => {
  it('as JSON holds every noun, and every edge stands on a record in it', async () => {
    const { code, out } = await desk.run(['export', '--format', 'json']);
    expect(code).toBe(0);
    const all = ExportSchema.parse(JSON.parse(out));
    expect(all.records).toHaveLength(700);
    expect(all.statements).toHaveLength(1_400);
    const records = new Set<string>(all.records.map(({ id }) => id));
    const stated = new Set<string>(all.statements.map(({ edgeId }) => edgeId));
    expect(all.statements.every(({ recordId }) => records.has(recordId))).toBe(true);
    expect(all.edges.every(({ id }) => stated.has(id))).toBe(true);
  });

  it('of an empty store is empty, and still JSON', async () => {
    const empty = await Desk.open();
    const { out } = await empty.run(['export', '--format', 'json']);
    await empty.close();
    expect(ExportSchema.parse(JSON.parse(out))).toMatchObject({ entities: [], sources: [] });
  });

  it('of some entities holds what stands between them and no more', async () => {
    const ids = CHOSEN?.entities.slice(0, 2).map(({ id }) => id) ?? [];
    const list = ids.join(',');
    const { out } = await desk.run(['export', '--format', 'json', '--entities', list]);
    const part = ExportSchema.parse(JSON.parse(out));
    expect(part.entities.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(part.edges.map(({ kind }) => kind)).toEqual(['awarded']);
    expect(part.statements).toHaveLength(1);
    expect(part.sources).toHaveLength(1);
  });

  it('as CSV has one row a statement, with its record and its source', async () => {
    const { code, out } = await desk.run(['export', '--format', 'csv']);
    expect(code).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows).toHaveLength(1_400);
    const row = rows.find((one) => one.publisher_record_id === 'r699' && one.kind === 'awarded');
    expect(row).toMatchObject({
      from_id: 'agency:7012',
      amount_obligated_seen: '699.25',
      grade: 'documented',
      source_title: 'A list of contracts',
    });
    expect(row?.record_sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['graphml', /^<\?xml.*<graphml .*<\/graphml>\n$/s],
    ['gexf', /^<\?xml.*<gexf .*<\/gexf>\n$/s],
    ['ftm', /^\{"id":"pc-.*\}\n$/s],
    ['svg', /^<\?xml.*<svg .*<\/svg>\n$/s],
  ])('as %s is whole, and names the record of its one statement', async (format, whole) => {
    const ids = CHOSEN?.entities.slice(0, 2).map(({ id }) => id) ?? [];
    const { code, out } = await desk.run(['export', '--format', format, '--entities', ids.join()]);
    expect(code).toBe(0);
    expect(out).toMatch(whole);
    expect(out).toContain(CHOSEN?.record.id);
    expect(out).toContain(CHOSEN?.record.sha256);
  });

  it('as a format that is not there names those that are', async () => {
    const { code, err } = await desk.run(['export', '--format', 'pdf']);
    expect(code).not.toBe(0);
    expect(err).toContain('accepted: json, csv, graphml, gexf, ftm, svg, neo4j-admin.');
  });

  it('to a file leaves nothing else beside it', async () => {
    const path = join(desk.folder, 'all.json');
    const { code, out } = await desk.run(['export', '--format', 'json', '--out', path]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(ExportSchema.parse(JSON.parse(await readFile(path, 'utf8'))).records).toHaveLength(700);
    expect((await readdir(desk.folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('to a place that is not there says so', async () => {
    const path = join(desk.folder, 'nowhere', 'all.json');
    const { code, err } = await desk.run(['export', '--format', 'json', '--out', path]);
    expect(code).toBe(1);
    expect(err).toBe('--out: all.json was not written (ENOENT).\n');
  });

  it('for neo4j-admin is a folder of files, all of them named in its arguments', async () => {
    const path = join(desk.folder, 'for-neo4j');
    const { code, out } = await desk.run(['export', '--format', 'neo4j-admin', '--out', path]);
    expect(code).toBe(0);
    expect(out).toContain(`in ${path}; README.txt there says how to load them.`);
    const args = await readFile(join(path, 'import.args'), 'utf8');
    const named = [...args.matchAll(/=([\w-]+\.header\.csv),([\w-]+\.csv\.gz)$/gm)].flatMap(
      ([, header = '', part = '']) => [header, part],
    );
    expect((await readdir(path)).sort()).toEqual([...named, 'README.txt', 'import.args'].sort());
    expect(await readFile(join(path, 'README.txt'), 'utf8')).toContain(
      'neo4j-admin database import full neo4j @import.args',
    );
    const again = await desk.run(['export', '--format', 'neo4j-admin', '--out', path]);
    expect({ code: again.code, err: again.err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out: for-neo4j is not empty.'),
    });
  });

  it.each(['csv', 'neo4j-admin'])('as %s that is stopped leaves nothing', async (format) => {
    const path = join(desk.folder, 'stopped');
    const args = ['export', '--format', format, '--out', path];
    const { code, err } = await desk.run(args, {}, AbortSignal.abort());
    expect({ code, err }).toEqual({ code: 130, err: '--out: stopped was not written: stopped.\n' });
    expect((await readdir(desk.folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });

  it('for neo4j-admin takes away nothing that it did not write', async () => {
    const path = join(desk.folder, 'second');
    await mkdir(`${path}.partial`);
    await writeFile(join(`${path}.partial`, 'mine.txt'), 'mine');
    const { code, err } = await desk.run(['export', '--format', 'neo4j-admin', '--out', path]);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out: second.partial is in the way.'),
    });
    expect(await readdir(`${path}.partial`)).toEqual(['mine.txt']);
    await rm(`${path}.partial`, { recursive: true });
  });

  it.each([
    [[], '--out: not given.'],
    [['--out', 'x', '--entities', 'agency:7012'], '--entities: not with --format neo4j-admin'],
    [['--out', import.meta.filename], 'is no folder (ENOTDIR)'],
  ])('for neo4j-admin with %j says what is wrong', async (more, words) => {
    const { code, err } = await desk.run(['export', '--format', 'neo4j-admin', ...more]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });
});
