/** A path question compiled to what the search reads for each link: one table look-up, and exact values where a bucket ends. */
import {
  AMOUNT_BASES,
  centsOf,
  dayNumber,
  EDGE_KINDS,
  type EdgeKind,
  edgeKindMeaning,
  firstDay,
  type Grade,
  gradeRank,
  isEdgeKind,
  kindsOfPreset,
  lastDay,
  type PathQuestion,
} from '#model';
import { OPEN_END, OPEN_START } from '../adjacency/adjacency.ts';
import {
  ALONG,
  gradeOf,
  hasHappened,
  kindOf,
  RULE_BITS,
  sizeBucket,
  yearBucket,
} from '../adjacency/filter-word.ts';
import { refuseContradictions } from './refuse-contradictions.ts';

/** Answers of the table of rules. */
export const REFUSED = 0;
const ALLOWED = 1;
/** Allowed as the first or the last hop of a chain only. */
export const END_HOP = 2;

/** Days since 1970-01-01, both included, with their buckets. */
export interface CompiledWindow {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly keepUndated: boolean;
}

export interface CompiledLeast {
  /** Position in the table of bases. */
  readonly basis: number;
  /** The halves of its cents as a 64-bit integer, the lower one unsigned. */
  readonly high: number;
  readonly low: number;
  readonly size: number;
}

export interface CompiledBounds {
  /** By the rule bits of a word, for a slot walked from the `from` side. */
  readonly rules: Uint8Array;
  /** The same for a slot walked from the `to` side, where the chain comes the other way. */
  readonly reverseRules: Uint8Array;
  readonly window: CompiledWindow | null;
  readonly least: CompiledLeast | null;
  readonly maxHops: number;
  readonly limit: number;
  readonly mode: PathQuestion['mode'];
  readonly k: number;
  readonly overlap: PathQuestion['overlap'];
  /** Entities with more links are hubs; null when there is no such bound. */
  readonly maxDegree: number | null;
}

/** Compiles a question; throws the problem `impossible` when its bounds contradict each other. */
export function compileQuestion(question: PathQuestion): CompiledBounds {
  refuseContradictions(question);
  const rules = new Uint8Array(RULE_BITS + 1);
  const kinds = kindRules(question);
  for (let word = 0; word < rules.length; word++) rules[word] = ruleOf(question, kinds, word);
  return {
    rules,
    reverseRules: rules.map((_, word) => rules[word ^ ALONG] ?? REFUSED),
    window: question.dates ? compileWindow(question.dates) : null,
    least: question.minAmount ? compileLeast(question.minAmount) : null,
    maxHops: question.maxHops,
    limit: question.limit,
    mode: question.mode,
    k: question.k,
    overlap: question.overlap,
    maxDegree: question.hubs?.maxDegree ?? null,
  };
}

/** The kinds that may be walked, each with its rule: `part_of` only at the ends of a chain unless it is named itself. */
export function kindRules(question: Pick<PathQuestion, 'kinds'>): ReadonlyMap<EdgeKind, number> {
  const asked = question.kinds?.flatMap((kind) =>
    isEdgeKind(kind) ? [kind] : kindsOfPreset(kind),
  );
  const walkable = (asked ?? EDGE_KINDS).filter((kind) => edgeKindMeaning(kind).traversable);
  const named = question.kinds?.includes('part_of') ?? false;
  return new Map(walkable.map((kind) => [kind, kind === 'part_of' && !named ? END_HOP : ALLOWED]));
}

function ruleOf(
  question: PathQuestion,
  kinds: ReadonlyMap<EdgeKind, number>,
  word: number,
): number {
  // The numbers of kinds end before the bits do; the rest stand for nothing.
  if ((word & 31) >= EDGE_KINDS.length) return REFUSED;
  const kind = kindOf(word);
  const allowed =
    allowsGrade(question, gradeOf(word)) &&
    allowsDirection(question, kind, (word & ALONG) !== 0) &&
    (question.status === 'any' || hasHappened(word));
  return allowed ? (kinds.get(kind) ?? REFUSED) : REFUSED;
}

function allowsGrade(question: PathQuestion, grade: Grade): boolean {
  if (grade === 'inferred') return question.includeInferred;
  return gradeRank(grade) <= gradeRank(question.grade);
}

function allowsDirection(question: PathQuestion, kind: EdgeKind, along: boolean): boolean {
  if (question.direction === 'any') return true;
  if (question.direction === 'forward') return along;
  const { outward } = edgeKindMeaning(kind);
  return outward === (along ? 'forward' : 'backward');
}

function compileWindow(dates: NonNullable<PathQuestion['dates']>): CompiledWindow {
  const first = dates.from ? dayNumber(firstDay(dates.from)) : OPEN_START;
  const last = dates.to ? dayNumber(lastDay(dates.to)) : OPEN_END;
  return {
    firstDay: first,
    lastDay: last,
    firstYear: yearBucket(first),
    lastYear: yearBucket(last),
    keepUndated: dates.undated === 'keep',
  };
}

function compileLeast(least: NonNullable<PathQuestion['minAmount']>): CompiledLeast {
  const cents = centsOf(least.value);
  return {
    basis: AMOUNT_BASES.indexOf(least.basis),
    high: Number(cents >> 32n),
    low: Number(BigInt.asUintN(32, cents)),
    size: sizeBucket(cents),
  };
}
