/** The ledger's rule decisions as all facts give them now. */
import type { EntityId, IdentityDecision } from '#model';
import { decideByRule, type Namesake, type UeiClaim } from './decide-by-rule.ts';
import { groupIdentities } from './group-identities.ts';

/** A person's decision about a pair silences the rules; a `same` that it bars is only `possibly`. */
export function ledgerByRule(
  before: readonly IdentityDecision[],
  claims: readonly UeiClaim[],
  namesakes: readonly Namesake[],
): IdentityDecision[] {
  const byHand = before.filter((decision) => decision.rule === 'by-hand');
  const settledByHand = new Set(
    byHand.flatMap(({ alias, canonical }) => bothWays(alias, canonical)),
  );
  const ruled = decideByRule(claims, namesakes).filter(
    ({ alias, canonical }) => !settledByHand.has(`${alias} ${canonical}`),
  );
  const barred = new Set(groupIdentities([...byHand, ...ruled]).barred);
  return ruled.map((decision) =>
    barred.has(decision) ? { ...decision, verdict: 'possibly' } : decision,
  );
}

const bothWays = (a: EntityId, b: EntityId): string[] => [`${a} ${b}`, `${b} ${a}`];
