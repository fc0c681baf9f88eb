/** An id for each statement of an edge, where a format wants one: edges drawn side by side need names of their own. */
import type { DocumentedEdge, Receipt } from '#model';

/** `<edge id>~<record id>`; where one record says more than one thing of an edge, the second ends in `~2`. */
export function* statementKeys(edge: DocumentedEdge): Generator<readonly [string, Receipt]> {
  const seen = new Map<string, number>();
  for (const receipt of edge.receipts) {
    const key = `${edge.edge.id}~${receipt.record.id}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    yield [nth === 1 ? key : `${key}~${nth}`, receipt];
  }
}
