/** The identity ledger: every decision that two ids are one, are not, or may be. */
import type { EntityId, IdentityDecision } from '#model';
import type { Asker } from './bolt.ts';

interface DecisionRow {
  readonly decision: IdentityDecision & { readonly decidedOn: string | null };
}

const decisionOf = ({ decision }: DecisionRow): IdentityDecision => ({
  verdict: decision.verdict,
  alias: decision.alias,
  canonical: decision.canonical,
  rule: decision.rule,
  records: decision.records,
  decidedOn: decision.decidedOn,
});

/** Every decision, by id. */
export const readDecisions = async (tx: Asker): Promise<IdentityDecision[]> =>
  (await tx.ask<DecisionRow>('decisions')).map(decisionOf);

/** The decisions that name any id of one canonical entity. */
export const decisionsTouching = async (tx: Asker, id: EntityId): Promise<IdentityDecision[]> =>
  (await tx.ask<DecisionRow>('decisions-touching', { id })).map(decisionOf);

/** Writes decisions; each takes the place of an earlier one about the same two, either way round. */
export async function writeDecisions(
  tx: Asker,
  decisions: readonly IdentityDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  await tx.ask('write-decisions', {
    decisions: decisions.map((decision) => ({
      pair: `${decision.alias} ${decision.canonical}`,
      reverse: `${decision.canonical} ${decision.alias}`,
      properties: { ...decision, records: [...decision.records].sort() },
    })),
  });
}
