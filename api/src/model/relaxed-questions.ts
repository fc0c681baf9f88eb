/** A question with one bound relaxed at a time: what shows which bound shut the chains out. */
import { type NearMiss, RELAXED_BOUNDS } from './answers.ts';
import type { PathQuestion } from './questions.ts';

type Bound = NearMiss['bound'];

/** The same question with one bound let out. */
export interface WiderQuestion {
  readonly bound: Bound;
  /** In words, as it was relaxed. */
  readonly relaxed: string;
  readonly question: PathQuestion;
}

/** How far hops are relaxed: as far as a question may ask. */
const MOST_HOPS = 8;

interface Relaxation {
  readonly words: string;
  /** Null where the bound is not in force. */
  readonly relax: (question: PathQuestion) => PathQuestion | null;
}

const RELAXATIONS: Readonly<Record<Exclude<Bound, 'all of them'>, Relaxation>> = {
  maxHops: {
    words: `up to ${MOST_HOPS} steps`,
    relax: (asked) => (asked.maxHops < MOST_HOPS ? { ...asked, maxHops: MOST_HOPS } : null),
  },
  kinds: {
    words: 'links of every kind',
    relax: ({ kinds, ...asked }) => (kinds ? asked : null),
  },
  direction: {
    words: 'links in either direction',
    relax: (asked) => (asked.direction === 'any' ? null : { ...asked, direction: 'any' }),
  },
  via: {
    words: 'passing nothing in particular',
    relax: (asked) => (asked.via.length > 0 ? { ...asked, via: [] } : null),
  },
  avoid: {
    words: 'through what was to be avoided',
    relax: (asked) => (asked.avoid.length > 0 ? { ...asked, avoid: [] } : null),
  },
  hubs: { words: 'through hubs too', relax: ({ hubs, ...asked }) => (hubs ? asked : null) },
  grade: {
    words: 'reported and claimed links too',
    relax: (asked) => (asked.grade === 'claimed' ? null : { ...asked, grade: 'claimed' }),
  },
  includeInferred: {
    words: 'inferred links too',
    relax: (asked) => (asked.includeInferred ? null : { ...asked, includeInferred: true }),
  },
  dates: { words: 'at any time', relax: ({ dates, ...asked }) => (dates ? asked : null) },
  status: {
    words: 'planned, announced and cancelled links too',
    relax: (asked) => (asked.status === 'any' ? null : { ...asked, status: 'any' }),
  },
  overlap: {
    words: 'in whatever order of time',
    relax: (asked) => (asked.overlap === 'off' ? null : { ...asked, overlap: 'off' }),
  },
  minAmount: {
    words: 'whatever the amount',
    relax: ({ minAmount, ...asked }) => (minAmount ? asked : null),
  },
};

/** One question for each bound in force, the nearest first. */
export function relaxedQuestions(question: PathQuestion): WiderQuestion[] {
  return RELAXED_BOUNDS.flatMap((bound) => {
    if (bound === 'all of them') return [];
    const { words, relax } = RELAXATIONS[bound];
    const wider = relax(question);
    return wider ? [{ bound, relaxed: words, question: wider }] : [];
  });
}

/** The question without any of its bounds. */
export function unboundedQuestion(question: PathQuestion): WiderQuestion {
  const widest = Object.values(RELAXATIONS).reduce(
    (asked, { relax }) => relax(asked) ?? asked,
    question,
  );
  return { bound: 'all of them', relaxed: 'without any of these bounds', question: widest };
}
