import type { DocumentedEdge } from '#model';

type Proof = Pick<DocumentedEdge, 'proves' | 'doesNotProve'>;

/** What an edge proves and does not. An inference proves nothing of what a record of its kind would. */
export function provesWords({
  edge,
  proves,
  doesNotProve,
}: Proof & Pick<DocumentedEdge, 'edge'>): Proof {
  if (edge.grade !== 'inferred') return { proves, doesNotProve };
  return {
    proves: 'nothing by itself: it follows from the links named, by a rule',
    doesNotProve: 'that it is so: the alternatives named fit the same records',
  };
}
