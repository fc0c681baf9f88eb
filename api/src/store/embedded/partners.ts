/** Who is reached through contracts: agencies and companies, companies and their subcontractors. */
import {
  centsOf,
  type EntityId,
  FLAGS,
  type Flag,
  type Grade,
  gradeRank,
  joinPeriods,
  type Partner,
  type PartnersAnswer,
  type PartnersQuestion,
  type Period,
} from '#model';
import { questionMark, readCursor, writeCursor } from './cursor.ts';
import type { Database } from './database.ts';
import { amountsOf } from './edge-row.ts';
import { bitsOf, type EntityRow, entitiesOfNodes, entityOf, findEntity } from './entity-row.ts';
import { readMeta } from './meta.ts';
import { Remembered } from './remembered.ts';
import { sortingAmount } from './summarize.ts';
import { Totals } from './totals.ts';

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

/** Null when the entity is unknown; throws \`malformed\` or \`stale\` for a cursor that does not fit. */
export function readPartners(
  db: Database,
  id: EntityId,
  question: PartnersQuestion,
): PartnersAnswer | null {
  const entity = findEntity(db, id);
  if (!entity) return null;
  const mark = questionMark(`partners ${entity.id}`, question);
  const after = readCursor(db, mark, question.after) ?? 0;
  const wanted = bitsOf(question.role);
  const partners = GATHERED.get(db, String(entity.n), () => gather(db, entity))
    .filter(({ row }) => wanted === 0 || (row.roles & wanted) !== 0)
    .sort((a, b) => compare(question.sort, a, b));
  const end = after + question.limit;
  return {
    total: partners.length,
    partners: partners.slice(after, end).map(partnerOf),
    next: end < partners.length ? writeCursor(db, mark, end) : null,
    dataVersion: readMeta(db, 'data_version'),
  };
}

class Bundle {
  readonly contracts = new Set<number>();
  readonly #edges = new Set<number>();
  readonly totals = new Totals();
  readonly flags = new Set<Flag>();
  period: Period | null = null;
  worst: Grade = 'documented';

  /** Takes one way to the partner; an edge reached twice (an award both signed and funded) counts once. */
  add(pair: PairRow): void {
    this.contracts.add(pair.contract);
    for (const grade of [pair.grade, pair.far_grade])
      if (gradeRank(grade) > gradeRank(this.worst)) this.worst = grade;
    if (this.#edges.has(pair.edge)) return;
    this.#edges.add(pair.edge);
    this.totals.add(amountsOf(pair.amounts));
    // Written by the summary alone, as are the flags.
    if (pair.period) this.period = joinPeriods(this.period, JSON.parse(pair.period) as Period);
    for (const flag of JSON.parse(pair.flags) as Flag[]) this.flags.add(flag);
  }
}

const GATHERED = new Remembered<Gathered[]>();

interface Gathered {
  readonly row: EntityRow;
  readonly bundle: Bundle;
  readonly cents: bigint | null;
}

function gather(db: Database, entity: EntityRow): Gathered[] {
  const sql =
    entity.kind === 'agency' ? OF_AGENCY : entity.kind === 'organization' ? OF_ORGANIZATION : null;
  const bundles = new Map<number, Bundle>();
  for (const pair of sql ? db.all<PairRow>(sql, entity.n) : []) {
    if (pair.partner === entity.n) continue;
    const bundle = bundles.get(pair.partner) ?? new Bundle();
    bundles.set(pair.partner, bundle);
    bundle.add(pair);
  }
  return entitiesOfNodes(db, bundles.keys()).flatMap((row) => {
    const bundle = bundles.get(row.n);
    if (!bundle) return [];
    const amount = sortingAmount(bundle.totals.list());
    return [{ row, bundle, cents: amount && centsOf(amount.value) }];
  });
}

/** Those without the value that is sorted by come last; equal ones stand in the order of their ids. */
function compare(sort: PartnersQuestion['sort'], a: Gathered, b: Gathered): number {
  const ids = a.row.id < b.row.id ? -1 : 1;
  if (sort === 'count') return b.bundle.contracts.size - a.bundle.contracts.size || ids;
  if (sort === 'amount') {
    if (a.cents === null || b.cents === null)
      return Number(a.cents === null) - Number(b.cents === null) || ids;
    return a.cents === b.cents ? ids : a.cents > b.cents ? -1 : 1;
  }
  const [left, right] = [lastDayOf(a), lastDayOf(b)];
  return left === right ? ids : left > right ? -1 : 1;
}

const lastDayOf = ({ bundle }: Gathered): string => bundle.period?.to ?? bundle.period?.from ?? '';

const partnerOf = ({ row, bundle }: Gathered): Partner => ({
  entity: entityOf(row),
  contracts: bundle.contracts.size,
  amounts: bundle.totals.list(),
  period: bundle.period,
  grade: bundle.worst,
  flags: FLAGS.filter((flag) => bundle.flags.has(flag)),
});
