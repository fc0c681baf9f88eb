/** How well a statement is documented. A grade stands on a statement; an edge shows the best of its statements. */
import { z } from 'zod';

export const GRADES = [
  'documented',
  'documented-copy',
  'cited',
  'reported',
  'claimed',
  'inferred',
  'absent',
  'withheld',
] as const;
export const GradeSchema = z.enum(GRADES);
export type Grade = (typeof GRADES)[number];

export interface GradeMeaning {
  readonly grade: Grade;
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'I' | 'N' | 'W';
  readonly word: string;
  readonly minimum: string;
  /** Cost of one hop in a cheapest-chain search; null where the grade is never traversed. */
  readonly cost: number | null;
}

export const GRADE_TABLE: readonly GradeMeaning[] = [
  {
    grade: 'documented',
    letter: 'A',
    word: 'Documented',
    cost: 2,
    minimum:
      'A primary record by a party or authority states this very relation; its text is stored with record id, locator and hash.',
  },
  {
    grade: 'documented-copy',
    letter: 'B',
    word: 'Documented (copy)',
    cost: 3,
    minimum:
      "A record states this very relation, seen through a faithful copy or in a party's own document; the intermediary is named.",
  },
  {
    grade: 'cited',
    letter: 'C',
    word: 'Record cited',
    cost: 5,
    minimum: "An identifier that resolves, its text seen only in someone else's quotation.",
  },
  {
    grade: 'reported',
    letter: 'D',
    word: 'Reported',
    cost: 8,
    minimum: 'Press or research, with address and quotation.',
  },
  {
    grade: 'claimed',
    letter: 'E',
    word: 'Claimed',
    cost: 13,
    minimum:
      'Purpose, effect, intent or denial asserted by an interested party; who, when, exact words.',
  },
  {
    grade: 'inferred',
    letter: 'I',
    word: 'Inferred',
    cost: 21,
    minimum:
      'A named rule over two or more edges, with its inputs and the alternatives. Never better than its weakest input.',
  },
  {
    grade: 'absent',
    letter: 'N',
    word: 'Documented absence',
    cost: null,
    minimum: 'The quotation of a denial, or the search that found nothing: where, what, when.',
  },
  {
    grade: 'withheld',
    letter: 'W',
    word: 'Withheld',
    cost: null,
    minimum: 'The redaction as printed.',
  },
];

const BY_GRADE = new Map(GRADE_TABLE.map((row) => [row.grade, row]));

/** The table's row of a grade. */
export function gradeMeaning(grade: Grade): GradeMeaning {
  const row = BY_GRADE.get(grade);
  if (!row) throw new RangeError(`unknown grade ${grade}`);
  return row;
}

/** 0 for the best grade. */
export const gradeRank = (grade: Grade): number => GRADES.indexOf(grade);

/** The best of several grades; throws on an empty list, because an edge without a statement does not exist. */
export function bestGrade(grades: Iterable<Grade>): Grade {
  let best: Grade | null = null;
  for (const grade of grades) if (best === null || gradeRank(grade) < gradeRank(best)) best = grade;
  if (best === null) throw new RangeError('no grade: an edge needs at least one statement');
  return best;
}

export const FLAGS = [
  'contested',
  'superseded',
  'duplicate-suspect',
  'amount-equals-id',
  'sub-exceeds-prime',
  'negative',
  'zero-dollar',
  'truncated-source',
  'name-match-only',
  'malformed-id',
  'stale-source',
  'future-date',
] as const;
export const FlagSchema = z.enum(FLAGS);
export type Flag = (typeof FLAGS)[number];

/** Each flag in words, as it stands on edges, totals and exports. */
export const FLAG_MEANINGS: Readonly<Record<Flag, string>> = {
  contested: 'Records disagree about this.',
  superseded: 'A later record corrects this one.',
  'duplicate-suspect': 'Looks like a repeat of another report; left out of sums.',
  'amount-equals-id': 'The amount repeats the digits of an identifier: probably a typing error.',
  'sub-exceeds-prime': 'The reported subawards are larger than the prime award.',
  negative: 'A deobligation: part of what was obligated is taken back.',
  'zero-dollar': 'An action without money.',
  'truncated-source':
    'The published file is cut off for this agency and year: sums are too small or too large.',
  'name-match-only': 'Matched by name alone.',
  'malformed-id': 'The identifier is not well formed and matches nothing.',
  'stale-source': 'A newer edition of this source exists.',
  'future-date': 'The date lies after the day the source was published.',
};

export const STATUSES = [
  'planned',
  'announced',
  'operational',
  'paused',
  'retired',
  'cancelled',
] as const;
export const StatusSchema = z.enum(STATUSES);
export type Status = (typeof STATUSES)[number];

/** Statuses of things that happened; an edge without a status counts as one. */
export const HAPPENED: ReadonlySet<Status> = new Set<Status>(['operational', 'paused', 'retired']);
