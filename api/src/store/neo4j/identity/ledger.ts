/** The identity ledger: every decision that two ids are one, are not, or may be. */
import type { EntityId, IdentityDecision } from '#model';
import type { Asker } from '../connection/bolt.ts';

interface DecisionRow {
  readonly decision: Omit<IdentityDecision, 'records'> & {
    /** None when imported from files, which know no empty list. */
    readonly records: IdentityDecision['records'] | null;
  };
}

const decisionOf = ({ decision }: DecisionRow): IdentityDecision => ({
  verdict: decision.verdict,
  alias: decision.alias,
  canonical: decision.canonical,
  rule: decision.rule,
  records: decision.records ?? [],
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
      pair: pairOf(decision),
      reverse: `${decision.canonical} ${decision.alias}`,
      properties: decisionProperties(decision),
    })),
  });
}

/** What a decision is known by. */
export const pairOf = ({ alias, canonical }: IdentityDecision): string => `${alias} ${canonical}`;

/** The properties of a `:Decision` node, beside its pair. */
export const decisionProperties = (decision: IdentityDecision) => ({
  ...decision,
  records: [...decision.records].sort(),
});
