/** Where one customer's tenant runs is nowhere on record: what can be inferred names its inputs and its alternatives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferHosting, type StatedInput } from '#api/importers/infer-hosting.ts';
import { type EdgeKind, type EntityId, edgeId, type Grade, type RecordId } from '#model';

const id = (text: string): EntityId => text as EntityId; // ids of the tests are written to the pattern
const input = (
  from: string,
  kind: EdgeKind,
  to: string,
  more: { grade?: Grade; record?: number } = {},
): StatedInput => ({
  from: id(from),
  kind,
  to: id(to),
  grade: more.grade ?? 'documented',
  status: null,
  recordId: `rec:${String(more.record ?? 1).padStart(20, '0')}` as RecordId, // as above
});

const ELITE = input('system:elite', 'runs_in', 'fedramp:PFCS', { record: 1 });
const ON_AWS = input('fedramp:PFCS', 'built_on', 'fedramp:AWS', { record: 2 });
const ON_AZURE = input('fedramp:PFCS', 'built_on', 'fedramp:AZURE', {
  record: 3,
  grade: 'documented-copy',
});

describe('hosting inferred from architecture', () => {
  it('is graded inferred, whatever its inputs are worth, and lists inputs and alternatives', () => {
    const [aws, azure] = inferHosting([ELITE, ON_AWS, ON_AZURE]);
    expect(aws?.edge.kind).toBe('hosted_on');
    expect(aws?.edge.to).toBe('fedramp:AWS');
    expect(aws?.edge.statement.grade).toBe('inferred');
    expect(aws?.edge.statement.note).toContain(edgeId(ELITE));
    expect(aws?.edge.statement.note).toContain(edgeId(ON_AWS));
    expect(aws?.edge.statement.note).toContain('the alternatives are fedramp:AZURE');
    expect(aws?.edge.statement.note).toContain('do not say on which');
    expect(azure?.edge.statement.note).toContain('the alternatives are fedramp:AWS');
  });

  it('cites the record of the weaker input', () => {
    const [aws, azure] = inferHosting([ELITE, ON_AWS, ON_AZURE]);
    expect(aws?.recordId).toBe(ELITE.recordId);
    expect(azure?.recordId).toBe(ON_AZURE.recordId);
  });

  it('says nothing where no platform is stated', () => {
    expect(inferHosting([ELITE])).toEqual([]);
    expect(inferHosting([ON_AWS])).toEqual([]);
  });

  it('leaves out what the offering uses beside its hosts', () => {
    const chat = input('fedramp:PFCS', 'built_on', 'fedramp:CHAT');
    const found = inferHosting([ELITE, ON_AWS, chat], (offering) => offering !== 'fedramp:CHAT');
    expect(found.map(({ edge }) => edge.to)).toEqual(['fedramp:AWS']);
    expect(found[0]?.edge.statement.note).toContain('no other platform is on record');
  });

  it('goes one step down only: what lies below the platform is not claimed', () => {
    const deeper = input('fedramp:AWS', 'built_on', 'fedramp:METAL');
    expect(inferHosting([ELITE, ON_AWS, deeper]).map(({ edge }) => edge.to)).toEqual([
      'fedramp:AWS',
    ]);
  });

  it('does not depend on the order in which edges come, nor on repeats', () => {
    const pool = [
      ELITE,
      ON_AWS,
      ON_AZURE,
      input('system:b', 'runs_in', 'fedramp:PFCS', { record: 4 }),
      input('fedramp:PFCS', 'built_on', 'fedramp:AWS', { record: 5 }),
      input('system:b', 'runs_in', 'fedramp:OTHER', { record: 6 }),
      input('fedramp:OTHER', 'built_on', 'fedramp:AWS', { record: 7, grade: 'reported' }),
    ];
    const expected = inferHosting(pool);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pool, { minLength: pool.length }),
        fc.subarray(pool),
        (all, again) => {
          expect(inferHosting([...all, ...again])).toEqual(expected);
        },
      ),
    );
    expect(expected).toHaveLength(5);
  });
});
