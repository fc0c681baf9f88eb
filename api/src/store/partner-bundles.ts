/** Partners reached through contracts, gathered from the ways that lead to them. */
import {
  type AmountTotal,
  centsOf,
  type Entity,
  FLAGS,
  type Flag,
  type Grade,
  gradeRank,
  joinPeriods,
  type Partner,
  type PartnersQuestion,
  type Period,
} from '#model';
import { sortingAmount } from './edge-amounts.ts';
import { plainUpper } from './query-words.ts';
import { Totals } from './totals.ts';

/** One way to a partner: the contract, and the edge that carries the money between it and the company. */
export interface PartnerWay {
  readonly contract: string | number;
  readonly edge: string | number;
  readonly grade: Grade;
  /** Of the edge at the other side of the contract. */
  readonly farGrade: Grade;
  readonly period: Period | null;
  readonly amounts: readonly AmountTotal[];
  readonly flags: readonly Flag[];
}

export class PartnerBundle {
  readonly #contracts = new Set<string | number>();
  readonly #edges = new Set<string | number>();
  readonly #totals = new Totals();
  readonly #flags = new Set<Flag>();
  #period: Period | null = null;
  #grades: readonly [best: Grade, worst: Grade] | null = null;

  /** Takes one way to the partner; an edge reached twice (an award both signed and funded) counts once. */
  add(way: PartnerWay): void {
    this.#contracts.add(way.contract);
    this.#grade(way.grade);
    this.#grade(way.farGrade);
    if (this.#edges.has(way.edge)) return;
    this.#edges.add(way.edge);
    this.#totals.add(way.amounts);
    if (way.period) this.#period = joinPeriods(this.#period, way.period);
    for (const flag of way.flags) this.#flags.add(flag);
  }

  #grade(grade: Grade): void {
    const [best, worst] = this.#grades ?? [grade, grade];
    this.#grades = [
      gradeRank(grade) < gradeRank(best) ? grade : best,
      gradeRank(grade) > gradeRank(worst) ? grade : worst,
    ];
  }

  /** The answer's partner; throws when no way leads to it. */
  partner(entity: Entity): Partner {
    if (!this.#grades) throw new RangeError(`no way leads to ${entity.id}`);
    const [bestGrade, grade] = this.#grades;
    return {
      entity,
      contracts: this.#contracts.size,
      amounts: this.#totals.list(),
      period: this.#period,
      grade,
      bestGrade,
      flags: FLAGS.filter((flag) => this.#flags.has(flag)),
    };
  }
}

/** Partners that have any of the roles and hold all words, as far as either is asked for. */
export function partnersAsked(
  partners: readonly Partner[],
  { role: roles = [], matching }: Pick<PartnersQuestion, 'role' | 'matching'>,
): readonly Partner[] {
  const words = plainUpper(matching ?? '').split(/\s+/);
  return partners.filter(({ entity }) => {
    const text = plainUpper(`${entity.name} ${entity.shortName ?? ''} ${entity.id}`);
    const hasRole = roles.length === 0 || entity.roles.some((role) => roles.includes(role));
    return hasRole && words.every((word) => text.includes(word));
  });
}

/** Those without the value that is sorted by come last; equal ones stand in the order of their ids. */
export function sortPartners(
  partners: readonly Partner[],
  sort: PartnersQuestion['sort'],
): Partner[] {
  const keyed = partners.map((partner) => {
    const amount = sortingAmount(partner.amounts);
    return { partner, cents: amount && centsOf(amount.value) };
  });
  return keyed.sort((a, b) => compare(sort, a, b)).map(({ partner }) => partner);
}

interface Keyed {
  readonly partner: Partner;
  readonly cents: bigint | null;
}

function compare(sort: PartnersQuestion['sort'], a: Keyed, b: Keyed): number {
  const ids = a.partner.entity.id < b.partner.entity.id ? -1 : 1;
  if (sort === 'count') return b.partner.contracts - a.partner.contracts || ids;
  if (sort === 'amount') {
    if (a.cents === null || b.cents === null)
      return Number(a.cents === null) - Number(b.cents === null) || ids;
    return a.cents === b.cents ? ids : a.cents > b.cents ? -1 : 1;
  }
  const [left, right] = [lastDayOf(a.partner), lastDayOf(b.partner)];
  return left === right ? ids : left > right ? -1 : 1;
}

const lastDayOf = ({ period }: Partner): string => period?.to ?? period?.from ?? '';
