/** An edge as the reader needs it. */
import {
  type DocumentedEdge,
  type Edge,
  type Entity,
  edgeKindMeaning,
  edgeSentence,
  type Receipt,
} from '#model';

/** Puts sentence, meaning and receipts beside an edge and its ends. */
export function documentedEdge(
  edge: Edge,
  from: Entity | undefined,
  to: Entity | undefined,
  receipts: Receipt[],
): DocumentedEdge {
  if (!from || !to) throw new RangeError(`an end of ${edge.id} is not here`);
  const { proves, doesNotProve } = edgeKindMeaning(edge.kind);
  return { edge, from, to, sentence: edgeSentence(edge, from, to), proves, doesNotProve, receipts };
}
