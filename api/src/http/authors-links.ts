/** The links that an author drew, as a snapshot of today's data can carry them. */
import { type AuthorsLink, type EntityId, type MakeSnapshot, ProblemError } from '#model';
import type { GraphStore } from '#store';
import { unknownId } from './known.ts';

/**
 * Ends by the ids that stand for them today; where the two became one entity the link is left out. Throws a 404 for an
 * id that is not in the data, and refuses one that is not among `here`.
 */
export async function authorsLinks(
  store: GraphStore,
  { ownLinks }: Pick<MakeSnapshot, 'ownLinks'>,
  here: readonly { readonly id: EntityId }[],
): Promise<{ ownLinks?: AuthorsLink[] }> {
  const there = new Set(here.map(({ id }) => id));
  const links: AuthorsLink[] = [];
  for (const { from, to, text } of ownLinks) {
    const [start, end] = [await idNow(store, from, there), await idNow(store, to, there)];
    if (start !== end) links.push({ from: start, to: end, text });
  }
  return links.length > 0 ? { ownLinks: links } : {};
}

async function idNow(
  store: GraphStore,
  id: EntityId,
  there: ReadonlySet<EntityId>,
): Promise<EntityId> {
  if (there.has(id)) return id;
  const [entity] = await store.entities([id]);
  if (!entity) throw await unknownId(store, id, 'ownLinks');
  if (there.has(entity.id)) return entity.id;
  throw new ProblemError('impossible', 'An own link leads to what is not in the snapshot.', {
    field: 'ownLinks',
    value: id,
    hint: 'Name both its ends in entityIds, or leave the link out.',
  });
}
