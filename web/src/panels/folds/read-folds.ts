import type { Entity, EntityId, PartnersAnswer } from '#model';
import { ask } from '../../api/ask.ts';
import { type ContractFold, type FoldId, foldOfPartner, parseFoldId } from '../../state/fold.ts';

const PAGE = 200;

/** All contracts between the two of each pair as the store sums them today; pairs without any are left out. */
export async function readFolds(
  pairs: Iterable<readonly [Entity, Entity]>,
): Promise<readonly ContractFold[]> {
  const wanted = new Map<EntityId, Set<EntityId>>();
  for (const [one, other] of pairs) {
    // A company has fewer partners than an agency: they are read from its side.
    const [asked, sought] = one.kind === 'agency' ? [other, one] : [one, other];
    wanted.set(asked.id, (wanted.get(asked.id) ?? new Set()).add(sought.id));
  }
  const found = await Promise.all([...wanted].map(([asked, sought]) => foldsWith(asked, sought)));
  return found.flat();
}

/** What each of these folds joins; one with an end that is not among the entities is left out. */
export function foldedPairs(
  ids: Iterable<FoldId>,
  entities: Iterable<Entity>,
): (readonly [Entity, Entity])[] {
  const known = new Map([...entities].map((one) => [one.id, one]));
  return [...ids].flatMap((id) => {
    const ends = parseFoldId(id);
    const [from, to] = [ends && known.get(ends.from), ends && known.get(ends.to)];
    return from && to ? [[from, to] as const] : [];
  });
}

async function foldsWith(
  asked: EntityId,
  sought: ReadonlySet<EntityId>,
): Promise<readonly ContractFold[]> {
  const found: ContractFold[] = [];
  let after: string | null = null;
  do {
    const page: PartnersAnswer = await partnersPage(asked, after);
    for (const partner of page.partners)
      if (sought.has(partner.entity.id)) found.push(foldOfPartner(asked, partner));
    after = page.next;
  } while (after !== null && found.length < sought.size);
  return found;
}

const partnersPage = (id: EntityId, after: string | null): Promise<PartnersAnswer> =>
  ask('partners', {
    params: { id },
    query: { sort: 'count', limit: PAGE, ...(after ? { after } : {}) },
  });
