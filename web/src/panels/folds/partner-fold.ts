import type { Entity, EntityId, PartnersAnswer } from '#model';
import { ask } from '../../api/ask.ts';
import { type ContractFold, foldOfPartner } from '../../state/fold.ts';

const PAGE = 200;

/** All contracts between two as the store sums them; null when none stands between them. */
export async function partnerFold(one: Entity, other: Entity): Promise<ContractFold | null> {
  // A company has fewer partners than an agency: they are read from its side.
  const [asked, sought] = one.kind === 'agency' ? [other, one] : [one, other];
  let after: string | null = null;
  do {
    const page: PartnersAnswer = await partnersPage(asked.id, after);
    const partner = page.partners.find(({ entity }) => entity.id === sought.id);
    if (partner) return foldOfPartner(asked.id, partner);
    after = page.next;
  } while (after !== null);
  return null;
}

const partnersPage = (id: EntityId, after: string | null): Promise<PartnersAnswer> =>
  ask('partners', {
    params: { id },
    query: { sort: 'count', limit: PAGE, ...(after ? { after } : {}) },
  });
