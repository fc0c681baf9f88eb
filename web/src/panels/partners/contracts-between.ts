/** The contracts that stand between an agency and a company, or between a prime and its subcontractor. */
import type { Edge, Entity, EntityId } from '#model';
import { ask } from '../../api/ask.ts';

export interface Between {
  readonly contracts: readonly Entity[];
  readonly edges: readonly Edge[];
}

/** Contracts that are read at a time, and the most that are read for one press. */
const PAGE = 200;
const MOST_PAGES = 20;

/** The next `most` contracts, the largest amounts first, leaving out those `drawn` already. */
export async function contractsBetween(
  one: Entity,
  other: Entity,
  most: number,
  drawn: ReadonlySet<EntityId>,
): Promise<Between> {
  // A company has fewer contracts than an agency: they are read from its side.
  const [company, far] = other.kind === 'agency' ? [one, other] : [other, one];
  const contracts: Entity[] = [];
  const edges: Edge[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && contracts.length < most; page++) {
    const held: Page = await contractsOf(company.id, after);
    const fresh = held.entities.filter(({ id, kind }) => kind === 'contract' && !drawn.has(id));
    const found = await linked(company.id, far.id, fresh);
    for (const contract of found.contracts.slice(0, most - contracts.length)) {
      contracts.push(contract);
      edges.push(...found.edges.filter(({ from, to }) => [from, to].includes(contract.id)));
    }
    after = held.next;
    if (after === null) break;
  }
  return { contracts, edges };
}

interface Page {
  readonly entities: readonly Entity[];
  readonly next: string | null;
}

const contractsOf = (company: EntityId, after: string | null): Promise<Page> =>
  ask('neighbours', {
    params: { id: company },
    query: {
      kind: ['held_by', 'subawarded_to'],
      direction: 'in',
      limit: PAGE,
      ...(after ? { after } : {}),
    },
  });

/** Those of the contracts that also have a link with the far end, in the order given. */
async function linked(
  company: EntityId,
  far: EntityId,
  contracts: readonly Entity[],
): Promise<Between> {
  if (contracts.length === 0) return { contracts: [], edges: [] };
  const entityIds = [company, far, ...contracts.map(({ id }) => id)];
  const { edges } = await ask('graph', { body: { entityIds } });
  const ends = new Set(
    edges
      .filter(({ from, to }) => from === far || to === far)
      .flatMap(({ from, to }) => [from, to]),
  );
  return { contracts: contracts.filter(({ id }) => ends.has(id)), edges };
}
