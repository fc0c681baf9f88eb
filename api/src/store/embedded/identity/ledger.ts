/** The identity ledger: every decision that two ids are one, are not, or may be. */
import type { EntityId, IdentityDecision } from '#model';
import type { Database } from '../database/database.ts';

interface DecisionRow {
  readonly verdict: IdentityDecision['verdict'];
  readonly alias: EntityId;
  readonly canonical: EntityId;
  readonly rule: IdentityDecision['rule'];
  readonly records: string;
  readonly decided_on: string | null;
}

const COLUMNS = `
SELECT d.verdict, a.id AS alias, c.id AS canonical, d.rule, d.records, d.decided_on
FROM decisions d JOIN entities a ON a.n = d.alias JOIN entities c ON c.n = d.canonical`;

const ALL = `${COLUMNS} ORDER BY a.id, c.id`;

const TOUCHING = `${COLUMNS}
WHERE a.canonical = ?1 OR c.canonical = ?1 ORDER BY a.id, c.id`;

/** Every decision, by id. */
export const readDecisions = (db: Database): IdentityDecision[] =>
  db.all<DecisionRow>(ALL).map(decisionOf);

/** The decisions that name any id of one canonical entity. */
export const decisionsTouching = (db: Database, node: number): IdentityDecision[] =>
  db.all<DecisionRow>(TOUCHING, node).map(decisionOf);

function decisionOf(row: DecisionRow): IdentityDecision {
  return {
    verdict: row.verdict,
    alias: row.alias,
    canonical: row.canonical,
    rule: row.rule,
    // Written by writeDecision alone.
    records: JSON.parse(row.records) as string[],
    decidedOn: row.decided_on,
  };
}

const UNHAND = `DELETE FROM decisions WHERE alias = ?2 AND canonical = ?1`;

const WRITE = `
INSERT INTO decisions (alias, canonical, verdict, rule, records, decided_on) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET verdict = excluded.verdict, rule = excluded.rule, records = excluded.records,
  decided_on = excluded.decided_on`;

/** Writes one decision about two nodes; it takes the place of an earlier one about the same two, either way round. */
export function writeDecision(
  db: Database,
  alias: number,
  canonical: number,
  decision: Pick<IdentityDecision, 'verdict' | 'rule' | 'records' | 'decidedOn'>,
): void {
  db.run(UNHAND, alias, canonical);
  const records = JSON.stringify([...decision.records].sort());
  db.run(WRITE, alias, canonical, decision.verdict, decision.rule, records, decision.decidedOn);
}
