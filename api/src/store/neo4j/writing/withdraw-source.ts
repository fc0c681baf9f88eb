/** Takes away all that was read of a source by older rules, before its rows come again. */

import type { EdgeId, RecordId, Source } from '#model';
import { isRaised } from '../../rules-raised.ts';
import type { Asker, Bolt } from '../connection/bolt.ts';
import { bumpRevision, lockMeta } from '../schema/meta.ts';
import { summarize } from '../settling/summarize.ts';

/** Records in one transaction, with all that rests on them. */
const AT_ONCE = 500;
const NAMES_AT_ONCE = 10_000;

/**
 * True if the source is here as read by older rules, all of which is gone then; throws `impossible` if by newer ones.
 * In many transactions, each of which keeps the law: after an interruption it goes on with what is left.
 */
export async function withdrawOlder(bolt: Pick<Bolt, 'write'>, source: Source): Promise<boolean> {
  const { id } = source;
  const [known] = await bolt.write((tx) => tx.ask<{ version: number }>('rule-version', { id }));
  if (!known || !isRaised(source, known.version)) return false;
  while ((await bolt.write((tx) => withdrawSome(tx, id))) > 0);
  // The words of names that went may stand in no other: all are gathered anew.
  for (const query of ['forget-words', 'unindex-names'])
    while ((await bolt.write((tx) => counted(tx, query))) > 0);
  return true;
}

async function withdrawSome(tx: Asker, id: Source['id']): Promise<number> {
  await lockMeta(tx);
  const records = await tx.ask<{ id: RecordId }>('records-of-source', { id, most: AT_ONCE });
  if (records.length === 0) return 0;
  const ids = records.map((record) => record.id);
  const edges = await tx.ask<{ id: EdgeId }>('withdraw-statements', { ids });
  await tx.ask('withdraw-things', { ids });
  await tx.ask('withdraw-records', { ids });
  await summarize(
    tx,
    edges.map((edge) => edge.id),
  );
  await bumpRevision(tx);
  return ids.length;
}

const counted = async (tx: Asker, query: string): Promise<number> =>
  (await tx.ask<{ done: number }>(query, { most: NAMES_AT_ONCE }))[0]?.done ?? 0;
