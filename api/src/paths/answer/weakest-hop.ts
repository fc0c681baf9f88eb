/** The hop that a chain stands or falls with. */
import { type Chain, FLAG_MEANINGS, type Flag, gradeMeaning, gradeRank, type Hop } from '#model';
import { isDated } from './chain-time.ts';

/** Flags that describe what happened and cast no doubt on the record. */
const NO_DOUBT: ReadonlySet<Flag> = new Set<Flag>(['negative', 'zero-dollar']);

const doubtsOf = ({ edge }: Hop): Flag[] => edge.flags.filter((flag) => !NO_DOUBT.has(flag));

/**
 * The hop of the worst grade; among equals the contested one, then the one with most doubts, then the undated
 * one, then the one with fewest records, then the first. `hop` counts from 0; `why` names it counting from 1.
 */
export function weakestHop(hops: readonly Hop[]): Chain['weakest'] {
  const order = hops.map((_, at) => at).sort((a, b) => compare(hops[a], hops[b]) || a - b);
  const at = order[0] ?? 0;
  const hop = hops[at];
  if (!hop) throw new RangeError('a chain has at least one hop');
  return { hop: at, grade: hop.edge.grade, why: whyWeakest(hop, at, hops) };
}

function compare(a: Hop | undefined, b: Hop | undefined): number {
  const [left, right] = [weakness(a), weakness(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return (right[at] ?? 0) - (left[at] ?? 0);
}

function weakness(hop: Hop | undefined): number[] {
  if (!hop) return [];
  const { grade, contested, period, records } = hop.edge;
  return [
    gradeRank(grade),
    contested ? 1 : 0,
    doubtsOf(hop).length,
    isDated(period) ? 0 : 1,
    -records,
  ];
}

function whyWeakest(hop: Hop, at: number, hops: readonly Hop[]): string {
  const { edge } = hop;
  const { word, letter, minimum } = gradeMeaning(edge.grade);
  const graded = `graded ${letter}, ${word}`;
  const alike = hops.every((each) => each.edge.grade === edge.grade);
  const which = hops.length === 1 ? 'The only step' : `Step ${at + 1} of ${hops.length}`;
  const first =
    alike && hops.length > 1
      ? `${hops.length === 2 ? 'Both' : `All ${hops.length}`} steps are ${graded}; step ${at + 1} has the least behind it.`
      : `${which} is ${graded}: ${minimum}`;
  const remarks = doubtsOf(hop).map((flag) => FLAG_MEANINGS[flag]);
  if (!isDated(edge.period)) remarks.push('No record dates it.');
  if (edge.records === 1) remarks.push('One record stands behind it.');
  return [first, ...remarks].join(' ');
}
