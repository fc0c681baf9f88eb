/** The bounds of a path question in words, as they stand under the form and over an answer that found nothing. */
import {
  edgeKindMeaning,
  gradeMeaning,
  isEdgeKind,
  type KindPreset,
  type PathQuestion,
  printMoney,
} from '#model';
import { basisWords } from './amount-words.ts';

const DIRECTIONS: Readonly<Record<PathQuestion['direction'], string>> = {
  any: 'any direction',
  forward: 'every step in its own direction',
  outward: 'money and duty flowing away from the agency',
};

const PRESETS: Readonly<Record<KindPreset, string>> = {
  money: 'money only',
  technology: 'technology only',
  evidence: 'statements and oversight only',
};

const TIMES: Readonly<Record<PathQuestion['overlap'], readonly string[]>> = {
  off: [],
  overlapping: ['dates of neighbouring steps share a day'],
  'forward-in-time': ['never back in time'],
};

/** What a preset of kinds lets in. */
export const presetWords = (preset: KindPreset): string => PRESETS[preset];

/** One phrase a bound. */
export function boundsWords(question: PathQuestion): string[] {
  const grade = gradeMeaning(question.grade);
  const { hubs, minAmount, via, avoid } = question;
  return [
    ...modeWords(question),
    `up to ${question.maxHops} ${question.maxHops === 1 ? 'step' : 'steps'}`,
    DIRECTIONS[question.direction],
    question.grade === 'claimed'
      ? 'any documented grade'
      : `grade ${grade.letter} (${grade.word.toLowerCase()}) or better`,
    ...(question.kinds ? [question.kinds.map(kindWord).join(', ')] : []),
    datesWords(question),
    ...TIMES[question.overlap],
    question.status === 'any' ? 'planned and cancelled let in' : 'what happened, not plans',
    ...(question.includeInferred ? ['inferred links let in'] : []),
    ...(minAmount
      ? [`from ${printMoney(minAmount.value)} on (${basisWords(minAmount.basis)})`]
      : []),
    ...(hubs ? [`nobody with more than ${hubs.maxDegree.toLocaleString('en-US')} links`] : []),
    ...(via.length > 0 ? [`${via.length} to pass`] : []),
    ...(avoid.length > 0 ? [`${avoid.length} avoided`] : []),
  ];
}

function modeWords({ mode, k, connect, limit }: PathQuestion): string[] {
  if (connect) return ['joined by shortest chains'];
  if (mode === 'k') return [`the ${k} best documented`];
  const shown = limit === 20 ? [] : [`at most ${limit} shown`];
  return mode === 'within' ? ['all within the steps', ...shown] : shown;
}

const kindWord = (kind: NonNullable<PathQuestion['kinds']>[number]): string =>
  isEdgeKind(kind) ? `“${edgeKindMeaning(kind).label}”` : presetWords(kind);

function datesWords({ dates }: PathQuestion): string {
  if (!dates || (!dates.from && !dates.to))
    return dates?.undated === 'drop' ? 'dated links only' : 'any date, undated kept';
  const undated = dates.undated === 'keep' ? 'undated kept' : 'undated dropped';
  if (dates.from && dates.to) return `${dates.from} to ${dates.to}, ${undated}`;
  return `${dates.from ? `from ${dates.from}` : `until ${dates.to}`}, ${undated}`;
}
