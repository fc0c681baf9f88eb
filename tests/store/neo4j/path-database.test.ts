/** Searching row by row ends in good order when the database is slow, large, or changes underneath. */
import { describe, expect, it } from 'vitest';
import type { Asker } from '#api/store/neo4j/connection/bolt.ts';
import { pathDatabase } from '#api/store/neo4j/paths/path-database.ts';
import type { Reader } from '#api/store/neo4j/paths/path-source.ts';
import { StaleIndex } from '#api/store/paths/path-index.ts';
import { searchOnce } from '#api/store/paths/search-once.ts';
import { EDGE_KINDS, GRADES, organizationIdByName, PathQuestionSchema } from '#model';

const [A, B] = [organizationIdByName('a'), organizationIdByName('b')];
const QUESTION = PathQuestionSchema.parse({ from: [A], to: [B] });
const NEVER = { deadline: Number.POSITIVE_INFINITY, isCancelled: () => false };

/** A partners with B. */
const ROW = {
  ...{ from: [0], to: [1], ids: [B], degrees: [1], leaves: [true], statuses: [-1] },
  ...{ kinds: [EDGE_KINDS.indexOf('partners_with')], grades: [GRADES.indexOf('documented')] },
  ...{ firstDays: [-2_000_000_000], lastDays: [-2_000_000_000], amounts: ['[]'] },
};

/** A database whose rows come as told, which counts how often it was asked for some. */
function database(rows: () => Promise<unknown[]>, { degree = 1, revision = (): number => 1 } = {}) {
  const asked = { rows: 0 };
  const answer = async (query: string): Promise<unknown[]> => {
    if (query === 'meta')
      return [{ revision: 1, settledRevision: revision(), dataVersion: 'x', birth: 'y' }];
    if (query === 'path-ends') return [A, B].map((id, n) => ({ id, canonical: id, n, degree }));
    asked.rows += 1;
    return rows();
  };
  // Only what the search asks is answered.
  const reader: Reader = { read: (work) => work({ ask: answer } as unknown as Asker) };
  return { asked, index: () => pathDatabase(reader).build(null) };
}

describe('a search in the database', () => {
  it('reads the rows of one end, and has its chain', async () => {
    const { index, asked } = database(async () => [ROW]);
    expect(await searchOnce(await index(), QUESTION, NEVER)).toMatchObject({
      outcome: 'found',
      chains: [[`${A}~partners_with~${B}`]],
    });
    expect(asked.rows).toBe(1);
  });

  it('waits no longer for an answer that nobody waits for, and none that its time has run out for', async () => {
    const { index } = database(() => new Promise(() => undefined));
    let waits = true;
    const leaving = searchOnce(await index(), QUESTION, { ...NEVER, isCancelled: () => !waits });
    waits = false;
    expect((await leaving).outcome).toBe('budget');
    const soon = { ...NEVER, deadline: performance.now() + 50 };
    expect((await searchOnce(await index(), QUESTION, soon)).outcome).toBe('budget');
  });

  it('does not begin to read what would not fit', async () => {
    const { index, asked } = database(async () => [ROW], { degree: 5_000_000 });
    expect((await searchOnce(await index(), QUESTION, NEVER)).outcome).toBe('budget');
    expect(asked.rows).toBe(0);
  });

  it('gives no answer of rows from two revisions', async () => {
    let revision = 1;
    const { index } = database(
      async () => {
        revision = 2;
        return [ROW];
      },
      { revision: () => revision },
    );
    await expect(searchOnce(await index(), QUESTION, NEVER)).rejects.toThrow(StaleIndex);
  });
});
