/** Who is reached through contracts: agencies and companies, companies and their subcontractors. */
import type {
  EntityId,
  Flag,
  Grade,
  Partner,
  PartnersAnswer,
  PartnersQuestion,
  Period,
} from '#model';
import {
  PartnerBundle,
  type PartnerWay,
  partnersAsked,
  sortPartners,
} from '../../partner-bundles.ts';
import { Remembered } from '../../remembered.ts';
import { questionMark, readCursor, writeCursor } from '../database/cursor.ts';
import type { Database } from '../database/database.ts';
import { readMeta, stampOf } from '../database/meta.ts';
import { amountsOf } from '../rows/edge-row.ts';
import { type EntityRow, entitiesOfNodes, entityOf, findEntity } from '../rows/entity-row.ts';

interface PairRow {
  readonly partner: number;
  readonly contract: number;
  /** The edge that carries the money between the contract and the company. */
  readonly edge: number;
  readonly grade: Grade;
  readonly far_grade: Grade;
  readonly period: string | null;
  readonly amounts: string;
  readonly flags: string;
}

const MONEY = 'm.n AS edge, m.grade, m.period, m.amounts, m.flags';
const DOCUMENTED = (edge: string): string =>
  `${edge}.records > 0 AND ${edge}.grade NOT IN ('inferred', 'absent', 'withheld')`;

/** Companies that hold, or have subawards under, contracts that the agency awarded or funded. */
const OF_AGENCY = `
SELECT m.to_node AS partner, a.to_node AS contract, ${MONEY}, a.grade AS far_grade
FROM edges a JOIN edges m ON m.from_node = a.to_node AND m.kind IN ('held_by', 'subawarded_to')
WHERE a.from_node = ?1 AND a.kind IN ('awarded', 'funded') AND ${DOCUMENTED('a')} AND ${DOCUMENTED('m')}`;

/** Agencies of the company's contracts and subawards; its subcontractors; the primes it has subawards under. */
const OF_ORGANIZATION = `
SELECT a.from_node AS partner, m.from_node AS contract, ${MONEY}, a.grade AS far_grade
FROM edges m JOIN edges a ON a.to_node = m.from_node AND a.kind IN ('awarded', 'funded')
WHERE m.to_node = ?1 AND m.kind IN ('held_by', 'subawarded_to') AND ${DOCUMENTED('a')} AND ${DOCUMENTED('m')}
UNION ALL
SELECT m.to_node, h.from_node, ${MONEY}, h.grade
FROM edges h JOIN edges m ON m.from_node = h.from_node AND m.kind = 'subawarded_to'
WHERE h.to_node = ?1 AND h.kind = 'held_by' AND ${DOCUMENTED('h')} AND ${DOCUMENTED('m')}
UNION ALL
SELECT h.to_node, m.from_node, ${MONEY}, h.grade
FROM edges m JOIN edges h ON h.from_node = m.from_node AND h.kind = 'held_by'
WHERE m.to_node = ?1 AND m.kind = 'subawarded_to' AND ${DOCUMENTED('h')} AND ${DOCUMENTED('m')}`;

/** Null when the entity is unknown; throws `malformed` or `stale` for a cursor that does not fit. */
export function readPartners(
  db: Database,
  id: EntityId,
  question: PartnersQuestion,
): PartnersAnswer | null {
  const entity = findEntity(db, id);
  if (!entity) return null;
  const mark = questionMark(`partners ${entity.id}`, question);
  const after = readCursor(db, mark, question.after) ?? 0;
  const gathered = GATHERED.get(stampOf(db), String(entity.n), () => gather(db, entity));
  const partners = sortPartners(partnersAsked(gathered, question), question.sort);
  const end = after + question.limit;
  return {
    total: partners.length,
    partners: partners.slice(after, end),
    next: end < partners.length ? writeCursor(db, mark, end) : null,
    dataVersion: readMeta(db, 'data_version'),
  };
}

const GATHERED = new Remembered<Partner[]>();

function gather(db: Database, entity: EntityRow): Partner[] {
  const sql =
    entity.kind === 'agency' ? OF_AGENCY : entity.kind === 'organization' ? OF_ORGANIZATION : null;
  const bundles = new Map<number, PartnerBundle>();
  for (const pair of sql ? db.all<PairRow>(sql, entity.n) : []) {
    if (pair.partner === entity.n) continue;
    const bundle = bundles.get(pair.partner) ?? new PartnerBundle();
    bundles.set(pair.partner, bundle);
    bundle.add(wayOf(pair));
  }
  return entitiesOfNodes(db, bundles.keys()).flatMap(
    (row) => bundles.get(row.n)?.partner(entityOf(row)) ?? [],
  );
}

const wayOf = (pair: PairRow): PartnerWay => ({
  contract: pair.contract,
  edge: pair.edge,
  grade: pair.grade,
  farGrade: pair.far_grade,
  // Written by the summary alone, as are the flags.
  period: pair.period === null ? null : (JSON.parse(pair.period) as Period),
  amounts: amountsOf(pair.amounts),
  flags: JSON.parse(pair.flags) as Flag[],
});
