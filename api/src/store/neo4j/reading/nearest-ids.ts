/** Known ids near one that is not known: what may have been meant. */
import { normalIdentifier } from '../../identifier.ts';
import { afterPrefix, sortByLikeness } from '../../likeness.ts';
import type { Asker } from '../connection/bolt.ts';

const AT_MOST = 5;

/** Up to five known ids, nearest first. */
export async function readNearestIds(tx: Asker, id: string): Promise<string[]> {
  if (id.includes('~')) return nearestEdges(tx, id);
  const query = id.startsWith('rec:')
    ? 'ids-around-record'
    : id.startsWith('src:')
      ? 'ids-around-source'
      : 'ids-around-entity';
  const near = await idsOf(tx, query, { id });
  const norms = [normalIdentifier(id), normalIdentifier(afterPrefix(id))];
  const spelt = await idsOf(tx, 'ids-spelt-otherwise', { norms });
  return [...new Set([...spelt, ...sortByLikeness(near, id)])].slice(0, AT_MOST);
}

const idsOf = async (tx: Asker, query: string, parameters: object): Promise<string[]> =>
  (await tx.ask<{ id: string }>(query, { ...parameters })).map((row) => row.id);

async function nearestEdges(tx: Asker, id: string): Promise<string[]> {
  const [from = '', , to = ''] = id.split('~');
  return (await idsOf(tx, 'edges-between', { from, to })).slice(0, AT_MOST);
}
