/** Hops whose record is weak, undated or flagged, with where a better one may be asked for. */
import {
  type Edge,
  type EdgeId,
  edgeKindMeaning,
  FLAG_MEANINGS,
  type Flag,
  gradeMeaning,
  gradeRank,
  type Hop,
  type PathAnswer,
} from '#model';
import { isDated } from './chain-time.ts';

type Gap = PathAnswer['gaps'][number];

/** Flags that put the figure itself in doubt. */
const DOUBTS_MONEY: ReadonlySet<Flag> = new Set<Flag>([
  'contested',
  'duplicate-suspect',
  'amount-equals-id',
  'sub-exceeds-prime',
  'truncated-source',
]);

/** One gap for each edge that has any, in the order in which the chains meet them. */
export function chainGaps(hops: Iterable<Hop>): Gap[] {
  const gaps = new Map<EdgeId, Gap>();
  for (const { edge } of hops) {
    const why = reasonsOf(edge);
    if (why.length > 0 && !gaps.has(edge.id))
      gaps.set(edge.id, {
        edgeId: edge.id,
        why: why.join(' '),
        askAt: edgeKindMeaning(edge.kind).askAt,
      });
  }
  return [...gaps.values()];
}

function reasonsOf(edge: Edge): string[] {
  const reasons: string[] = [];
  if (gradeRank(edge.grade) >= gradeRank('cited')) {
    const { letter, word } = gradeMeaning(edge.grade);
    reasons.push(`Graded ${letter}, ${word}: no primary record of it is held here.`);
  }
  if (!isDated(edge.period)) reasons.push('No record dates it.');
  if (edge.amounts.length > 0)
    reasons.push(
      ...edge.flags.filter((flag) => DOUBTS_MONEY.has(flag)).map((flag) => FLAG_MEANINGS[flag]),
    );
  return reasons;
}
