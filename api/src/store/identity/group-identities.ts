/** From the ledger to groups: which id stands for which. */
import type { EntityId, IdentityDecision } from '#model';

export interface Groups {
  /** For each id that gives way, the id it is answered as. */
  readonly canonicalOf: ReadonlyMap<EntityId, EntityId>;
  /** `same` decisions that cannot stand, because a person said that two of the ids they would join are different. */
  readonly barred: readonly IdentityDecision[];
}

/** Joins what is `same`, a person's decisions first, never across a `different`; the order of the ledger does not matter. */
export function groupIdentities(decisions: readonly IdentityDecision[]): Groups {
  const apart = decisions.filter((decision) => decision.verdict === 'different');
  const same = decisions
    .filter((decision) => decision.verdict === 'same')
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const groups = new Map<EntityId, Set<EntityId>>();
  const standing: IdentityDecision[] = [];
  const barred: IdentityDecision[] = [];
  for (const decision of same) {
    const left = groups.get(decision.alias) ?? new Set([decision.alias]);
    const right = groups.get(decision.canonical) ?? new Set([decision.canonical]);
    if (left !== right && apart.some((each) => crosses(each, left, right))) {
      barred.push(decision);
      continue;
    }
    standing.push(decision);
    const joined = left === right ? left : new Set([...left, ...right]);
    for (const id of joined) groups.set(id, joined);
  }
  return { canonicalOf: representatives(groups, standing), barred };
}

const orderOf = (decision: IdentityDecision): string =>
  `${decision.rule === 'by-hand' ? 0 : 1} ${decision.alias} ${decision.canonical}`;

const crosses = (
  { alias, canonical }: IdentityDecision,
  left: ReadonlySet<EntityId>,
  right: ReadonlySet<EntityId>,
): boolean =>
  (left.has(alias) && right.has(canonical)) || (left.has(canonical) && right.has(alias));

function representatives(
  groups: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
  standing: readonly IdentityDecision[],
): Map<EntityId, EntityId> {
  const givesWay = new Set(standing.map((decision) => decision.alias));
  const canonicalOf = new Map<EntityId, EntityId>();
  for (const group of new Set(groups.values())) {
    const best = [...group].sort((a, b) => (standingOf(a) < standingOf(b) ? -1 : 1))[0];
    for (const id of group) if (best !== undefined && id !== best) canonicalOf.set(id, best);
  }
  return canonicalOf;

  function standingOf(id: EntityId): string {
    return `${givesWay.has(id) ? 1 : 0} ${id.startsWith('org:uei:') ? 0 : 1} ${id}`;
  }
}
