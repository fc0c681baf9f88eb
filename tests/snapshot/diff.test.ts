import { describe, expect, it } from 'vitest';
import { diffSnapshots } from '#api/snapshot/diff.ts';
import { sealSnapshot } from '#api/snapshot/seal.ts';
import { uniteSnapshots } from '#api/snapshot/union.ts';
import { verifySnapshot } from '#api/snapshot/verify.ts';
import { contentOf, MADE, ROWS } from './finding.ts';

const [FIRST, SECOND, THIRD] = ROWS;
if (!FIRST || !SECOND || !THIRD) throw new Error('no rows');

describe('the difference of two snapshots', () => {
  it('is nothing between a snapshot and itself', async () => {
    const one = await contentOf(ROWS);
    expect(diffSnapshots(one, one)).toEqual({ changes: [], words: [] });
  });

  it('says what was added, what was removed and what changed, in words', async () => {
    const before = await contentOf([FIRST, THIRD]);
    const after = await contentOf([FIRST, SECOND]);
    const { changes, words } = diffSnapshots(before, after);
    const of = (change: string, thing: string) =>
      changes.filter((one) => one.change === change && one.thing === thing).map(({ id }) => id);
    expect(of('added', 'record')).toEqual([SECOND.record.id]);
    expect(of('removed', 'record')).toEqual([THIRD.record.id]);
    expect(of('removed', 'edge')).toHaveLength(1);
    expect(of('removed', 'entity')).toEqual(['org:name:amazon-web-services']);
    const sums = words.filter((line) => line.includes('amounts from'));
    expect(sums).toHaveLength(2);
    for (const line of sums) {
      expect(line).toContain('"value":"100.10"');
      expect(line).toContain('"value":"100.05"');
    }
  });

  it('turned round, adds what it removed', async () => {
    const [a, b] = [await contentOf([FIRST]), await contentOf(ROWS)];
    const count = (change: string, one: typeof a, other: typeof a) =>
      diffSnapshots(one, other).changes.filter((each) => each.change === change).length;
    expect(count('added', a, b)).toBeGreaterThan(0);
    expect(count('added', a, b)).toBe(count('removed', b, a));
    expect(count('removed', a, b)).toBe(0);
  });
});

describe('the union of two snapshots', () => {
  it('is sound, and its sums are those of all statements', async () => {
    const { content, conflicts } = uniteSnapshots(
      await contentOf([FIRST]),
      await contentOf([SECOND, THIRD]),
      'Both',
    );
    expect(conflicts).toEqual([]);
    if (!content) throw new Error('no union');
    const whole = await contentOf(ROWS);
    expect(diffSnapshots(whole, content).changes).toEqual([]);
    expect((await verifySnapshot(await sealSnapshot(content, MADE))).failures).toEqual([]);
  });

  it('lists a conflict and guesses nothing', async () => {
    const one = await contentOf(ROWS);
    const entities = one.entities.map((entity) => ({ ...entity, shortName: 'X' }));
    const { content, conflicts } = uniteSnapshots(one, { ...one, entities }, 'Both');
    expect(content).toBeNull();
    expect(conflicts).toEqual(one.entities.map(({ id }) => ({ thing: 'entity', id })));
  });
});
