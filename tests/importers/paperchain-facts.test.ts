import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotUnderstood } from '#api/importers/importer.ts';
import { paperchainFacts } from '#api/importers/paperchain-facts.ts';
import type { Outcome, RowFacts } from '#model';
import { anAgency, anAward, aSource, awardRow, byName, day } from '../store/world.ts';

const source = aSource('list');
const row = awardRow(source, 'r1', {
  agency: anAgency('7012', 'ICE'),
  award: anAward('70CTD020C0000001'),
  holder: byName('Leidos'),
  value: '10.00',
  on: '2021-01-01',
});
const announced = { type: 'source', source };

async function read(text: string): Promise<Outcome[]> {
  const file = {
    name: 'facts.jsonl',
    size: text.length,
    async *open() {
      // In small pieces, as a disk gives large ones.
      for (let at = 0; at < text.length; at += 1_000) yield Buffer.from(text.slice(at, at + 1_000));
    },
  };
  const outcomes: Outcome[] = [];
  const context = { sha256: '0'.repeat(64), retrievedOn: day('2026-01-01') };
  for await (const outcome of paperchainFacts.read(file, context)) outcomes.push(outcome);
  return outcomes;
}

const lines = (...values: unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

async function refusalOf(changed: RowFacts): Promise<Outcome | undefined> {
  return (await read(lines(announced, changed)))[1];
}

describe("the project's own facts", () => {
  it('come back as they were written', async () => {
    expect(await read(lines(announced, row))).toEqual([announced, row]);
  });

  it('are recognised by their first words', () => {
    expect(paperchainFacts.recognises({ name: 'x', text: lines(announced) })).toBe(true);
    expect(paperchainFacts.recognises({ name: 'x.jsonl', text: 'a,b\n' })).toBe(false);
  });

  it('are refused where a cell was changed after it was hashed', async () => {
    const record = { ...row.record, fields: { ...row.record.fields, value: '11.00' } };
    expect(await refusalOf({ ...row, record })).toMatchObject({
      type: 'refusal',
      line: 2,
      field: 'record.sha256',
    });
  });

  it('are refused where an edge names an entity that the line does not state', async () => {
    expect(await refusalOf({ ...row, entities: row.entities.slice(1) })).toMatchObject({
      field: 'edges',
    });
  });

  it('are refused where an entity is not of the kind its id says', async () => {
    const entities = row.entities.map((entity) => ({ ...entity, kind: 'system' as const }));
    expect(await refusalOf({ ...row, entities })).toMatchObject({ field: 'entities' });
  });

  it('are refused where no source was named before', async () => {
    expect(await read(lines(row))).toMatchObject([{ type: 'refusal', field: 'record.sourceId' }]);
  });

  it('say which member of a line is malformed', async () => {
    const [edge, ...rest] = row.edges;
    if (!edge) throw new Error('no edge');
    const wrong = { ...edge, statement: { ...edge.statement, grade: 'certain' } };
    const [, refusal] = await read(lines(announced, { ...row, edges: [wrong, ...rest] }));
    expect(refusal).toMatchObject({ field: 'edges.0.statement.grade', value: '"certain"' });
  });

  it('are not understood when the last line does not end', async () => {
    const text = lines(announced, row);
    await expect(read(text.slice(0, -5))).rejects.toThrow(NotUnderstood);
    await expect(read(text.slice(0, -5))).rejects.toThrow(/line 2 does not end/);
  });

  it('end every line as facts or as a refusal, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), async (values) => {
        const outcomes = await read(lines(announced, ...values));
        expect(outcomes).toHaveLength(values.length + 1);
        expect(outcomes.slice(1).every(({ type }) => type === 'refusal')).toBe(true);
      }),
    );
  });
});
