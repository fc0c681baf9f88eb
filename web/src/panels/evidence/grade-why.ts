import { type DocumentedEdge, gradeMeaning } from '#model';

/** Why an edge has its grade: the rule of the grade, and the record that meets it. */
export function gradeWhy({ edge, receipts }: Pick<DocumentedEdge, 'edge' | 'receipts'>): string {
  const row = gradeMeaning(edge.grade);
  const best = receipts.find((receipt) => receipt.grade === edge.grade);
  const by = best ? ` Here: ${best.source.publisher}, ${best.source.kind}.` : '';
  return `${row.letter} stands for: ${row.minimum}${by}`;
}
