/** The bounds of a path question in words, as they stand under the form and over an answer that found nothing. */
import { edgeKindMeaning, gradeMeaning, isEdgeKind, type PathQuestion } from '#model';

const DIRECTIONS: Readonly<Record<PathQuestion['direction'], string>> = {
  any: 'any direction',
  forward: 'every step in its own direction',
  outward: 'money and duty flowing away from the agency',
};

const PRESETS: Readonly<Record<string, string>> = {
  money: 'money only',
  technology: 'technology only',
  evidence: 'statements and oversight only',
};

/** One phrase a bound. */
export function boundsWords(question: PathQuestion): string[] {
  const grade = gradeMeaning(question.grade);
  return [
    `up to ${question.maxHops} ${question.maxHops === 1 ? 'step' : 'steps'}`,
    DIRECTIONS[question.direction],
    question.grade === 'claimed'
      ? 'any documented grade'
      : `grade ${grade.letter} (${grade.word.toLowerCase()}) or better`,
    ...(question.kinds ? [question.kinds.map(kindWord).join(', ')] : []),
    datesWords(question),
    question.status === 'any' ? 'planned and cancelled let in' : 'what happened, not plans',
    ...(question.includeInferred ? ['inferred links let in'] : []),
    ...(question.avoid.length > 0 ? [`${question.avoid.length} avoided`] : []),
  ];
}

const kindWord = (kind: string): string =>
  PRESETS[kind] ?? (isEdgeKind(kind) ? `“${edgeKindMeaning(kind).label}”` : kind);

function datesWords({ dates }: PathQuestion): string {
  if (!dates || (!dates.from && !dates.to)) return 'any date, undated kept';
  const undated = dates.undated === 'keep' ? 'undated kept' : 'undated dropped';
  if (dates.from && dates.to) return `${dates.from} to ${dates.to}, ${undated}`;
  return `${dates.from ? `from ${dates.from}` : `until ${dates.to}`}, ${undated}`;
}
