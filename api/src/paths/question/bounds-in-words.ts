/** The bounds of a question in words, as they were applied: what a reader must know to read "none". */
import {
  AMOUNT_BASIS_TABLE,
  type EntityId,
  edgeKindMeaning,
  gradeMeaning,
  type PathQuestion,
  printMoney,
} from '#model';
import { END_HOP, kindRules } from './compile-question.ts';

/** One short phrase a bound; `nameOf` gives an entity's readable name. */
export function boundsInWords(question: PathQuestion, nameOf: (id: EntityId) => string): string[] {
  return [
    question.maxHops === 1 ? 'one step' : `at most ${question.maxHops} steps`,
    ...modeInWords(question),
    kindsInWords(question),
    DIRECTIONS[question.direction],
    gradesInWords(question),
    question.status === 'happened'
      ? 'only what happened: nothing planned, announced or cancelled'
      : 'planned, announced and cancelled links too',
    ...datesInWords(question.dates),
    ...leastInWords(question.minAmount),
    ...(question.via.length > 0 ? [`through ${question.via.map(nameOf).join(' and ')}`] : []),
    ...(question.avoid.length > 0 ? [`not through ${question.avoid.map(nameOf).join(', ')}`] : []),
    ...hubsInWords(question.hubs),
    ...OVERLAPS[question.overlap],
    'never through documented absences or withheld parties',
  ];
}

const DIRECTIONS: Readonly<Record<PathQuestion['direction'], string>> = {
  any: 'links in either direction',
  forward: 'each link in its own direction only',
  outward: 'only the way money and duty flow, away from the agency',
};

const OVERLAPS: Readonly<Record<PathQuestion['overlap'], readonly string[]>> = {
  off: [],
  overlapping: ['neighbouring steps whose periods may share a day'],
  'forward-in-time': ['no step that certainly ended before the one before it began'],
};

function modeInWords({ mode, k, connect }: PathQuestion): string[] {
  if (connect) return ['a shortest chain for each pair of a minimum spanning tree'];
  if (mode === 'k') return [`the ${k} cheapest chains; a better documented step costs less`];
  return mode === 'within' ? ['every chain, not only the shortest'] : [];
}

const hubsInWords = (hubs: PathQuestion['hubs']): string[] =>
  hubs
    ? [`not through anything with more than ${hubs.maxDegree.toLocaleString('en-US')} links`]
    : [];

function kindsInWords(question: PathQuestion): string {
  const rules = kindRules(question);
  const asked = question.kinds?.map((kind) => `“${labelOf(kind)}”`).join(', ');
  const which = asked ? `links of these kinds: ${asked}` : 'links of every kind';
  return rules.get('part_of') === END_HOP
    ? `${which}; “is part of” as the first or last step only`
    : which;
}

function labelOf(kind: NonNullable<PathQuestion['kinds']>[number]): string {
  if (kind === 'money' || kind === 'technology' || kind === 'evidence') return kind;
  return edgeKindMeaning(kind).label;
}

function gradesInWords({ grade, includeInferred }: PathQuestion): string {
  const { word, letter } = gradeMeaning(grade);
  const worst = `no step graded worse than ${word} (${letter})`;
  return includeInferred ? `${worst}, inferred links too` : `${worst}, no inferred links`;
}

function datesInWords(dates: PathQuestion['dates']): string[] {
  if (!dates) return [];
  const undated = dates.undated === 'keep' ? 'undated links kept' : 'undated links left out';
  if (!dates.from && !dates.to) return [undated];
  return [`links that touch the time ${windowInWords(dates)}; ${undated}`];
}

/** A window without an end reaches into the future: planned links lie there. */
function windowInWords({ from, to }: NonNullable<PathQuestion['dates']>): string {
  if (from && to) return `from ${from} to ${to}`;
  return from ? `from ${from} on` : `up to ${to}`;
}

function leastInWords(least: PathQuestion['minAmount']): string[] {
  if (!least) return [];
  const label = AMOUNT_BASIS_TABLE.find((row) => row.basis === least.basis)?.label ?? least.basis;
  return [`links with money only from ${printMoney(least.value)} on (${label})`];
}
