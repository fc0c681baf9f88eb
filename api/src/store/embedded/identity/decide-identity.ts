/** Reads the facts that the identity rules look at, and keeps the ledger by them. */
import type { EntityId } from '#model';
import type { Namesake, PrintedName, UeiClaim } from '../../identity/decide-by-rule.ts';
import { groupIdentities } from '../../identity/group-identities.ts';
import { ledgerByRule } from '../../identity/ledger-by-rule.ts';
import type { Database } from '../database/database.ts';
import { readDecisions, writeDecision } from './ledger.ts';

interface Pair {
  readonly alias: number;
  readonly aliasId: EntityId;
  readonly canonical: number;
  readonly canonicalId: EntityId;
}

const CLAIMS = `
SELECT a.n AS alias, a.id AS aliasId, c.n AS canonical, c.id AS canonicalId, r.id AS record
FROM identifiers i
JOIN entities a ON a.n = i.entity AND a.id GLOB 'org:name:*'
JOIN entities c ON c.id = 'org:uei:' || i.norm
JOIN records r ON r.n = i.record
WHERE i.scheme = 'uei'
ORDER BY a.id, c.id, i.value`;

/** An id by name holds the first 120 characters of the name's key. */
const NAMESAKES = `
SELECT DISTINCT a.n AS alias, a.id AS aliasId, c.n AS canonical, c.id AS canonicalId
FROM names m
JOIN entities c ON c.n = m.entity AND c.id GLOB 'org:uei:*'
JOIN entities a ON a.id = 'org:name:' || substr(m.key, 1, 120)
WHERE m.form = 'name'
ORDER BY a.id, c.id`;

const NAMES = `
SELECT m.text, r.id AS record FROM names m JOIN records r ON r.n = m.record
WHERE m.entity = ? AND m.form = 'name' ORDER BY m.text, r.id`;

/** Contracts that one record gives to the name and another to the UEI, with the smallest record id of each. */
const SHARED_AWARDS = `
WITH holdings AS (
  SELECT s.stated_from AS contract, s.stated_to AS holder, min(r.id) AS record
  FROM edges e JOIN statements s ON s.edge = e.n JOIN records r ON r.n = s.record
  WHERE e.kind = 'held_by'
    AND e.to_node IN (SELECT canonical FROM entities WHERE n IN (?1, ?2))
    AND s.stated_to IN (?1, ?2)
    AND s.grade NOT IN ('inferred', 'absent', 'withheld')
  GROUP BY s.stated_from, s.stated_to
)
SELECT x.record AS left_record, y.record AS right_record
FROM holdings x JOIN holdings y ON y.contract = x.contract AND y.holder = ?2
JOIN entities c ON c.n = x.contract
WHERE x.holder = ?1
ORDER BY c.id LIMIT 5`;

/** Brings the ledger's rule decisions to what all facts say now; a person's decision about a pair silences the rules. */
export function decideIdentity(db: Database): void {
  const numbers = new Map<EntityId, number>();
  const before = readDecisions(db);
  const claims = readClaims(db, numbers);
  const ruled = ledgerByRule(before, claims, readNamesakes(db, numbers));
  db.run("DELETE FROM decisions WHERE rule <> 'by-hand'");
  for (const decision of ruled) {
    const [alias, canonical] = [numbers.get(decision.alias), numbers.get(decision.canonical)];
    if (alias !== undefined && canonical !== undefined)
      writeDecision(db, alias, canonical, decision);
  }
}

function readClaims(db: Database, numbers: Map<EntityId, number>): UeiClaim[] {
  return db.all<Pair & { record: string }>(CLAIMS).map((pair) => {
    note(pair, numbers);
    return {
      alias: pair.aliasId,
      canonical: pair.canonicalId,
      aliasNames: db.all<PrintedName>(NAMES, pair.alias),
      canonicalNames: db.all<PrintedName>(NAMES, pair.canonical),
      record: pair.record,
    };
  });
}

function readNamesakes(db: Database, numbers: Map<EntityId, number>): Namesake[] {
  return db.all<Pair>(NAMESAKES).map((pair) => {
    note(pair, numbers);
    const shared = db.all<{ left_record: string; right_record: string }>(
      SHARED_AWARDS,
      pair.alias,
      pair.canonical,
    );
    return {
      alias: pair.aliasId,
      canonical: pair.canonicalId,
      sharedAwardRecords: shared.flatMap((row) => [row.left_record, row.right_record]),
    };
  });
}

function note(pair: Pair, numbers: Map<EntityId, number>): void {
  numbers.set(pair.aliasId, pair.alias);
  numbers.set(pair.canonicalId, pair.canonical);
}

/** The groups that the ledger as it stands makes. */
export const readGroups = (db: Database): ReadonlyMap<EntityId, EntityId> =>
  groupIdentities(readDecisions(db)).canonicalOf;
