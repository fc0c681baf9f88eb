/** What is cited: a document, and where an edge is cited, the record of it that speaks best for the edge. */
import { type DocumentedEdge, gradeMeaning, type Receipt, type Source } from '#model';

export interface Citation {
  /** Small letters, digits and hyphens; the same citation has the same key wherever it is made. */
  readonly key: string;
  readonly kind: Source['kind'];
  readonly title: string;
  readonly publisher: string;
  /** As printed: `2020`, `2020-10` or `2020-10-21`. */
  readonly published: string | null;
  readonly accessed: string;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  /** The publisher's own id of the record, and where it stands in the document. */
  readonly record: { readonly id: string; readonly locator: string } | null;
  /** Of the record as it was read, else of the file; null for a document of which no copy was kept. */
  readonly sha256: string | null;
  /** What it is cited for, in one sentence, with its grade; null where a document is cited as such. */
  readonly claim: string | null;
}

/** One citation for each source of an edge, naming its best record; the best source first. */
export function edgeCitations(documented: DocumentedEdge): Citation[] {
  const bySource = new Map<string, Receipt[]>();
  for (const receipt of documented.receipts) {
    const known = bySource.get(receipt.source.id);
    if (known) known.push(receipt);
    else bySource.set(receipt.source.id, [receipt]);
  }
  return [...bySource.values()].flatMap(([best, ...rest]) =>
    best ? [receiptCitation(documented, best, rest.length)] : [],
  );
}

function receiptCitation(
  { sentence }: DocumentedEdge,
  { record, source, grade }: Receipt,
  others: number,
): Citation {
  const { letter, word } = gradeMeaning(grade);
  const more = others === 0 ? '' : ` ${others.toLocaleString('en-US')} more of this source.`;
  return {
    ...sourceCitation(source),
    key: record.id.replace(':', '-'),
    url: record.url ?? source.url ?? source.archivedUrl,
    record: { id: record.recordId, locator: record.locator },
    sha256: record.sha256,
    claim: `${sentence} Grade ${letter}, ${word}.${more}`,
  };
}

/** A document or file as such. */
export const sourceCitation = (source: Source): Citation => ({
  key: source.id.replace(':', '-'),
  kind: source.kind,
  title: source.title,
  publisher: source.publisher,
  published: source.publishedOn,
  accessed: source.retrievedOn,
  url: source.url ?? source.archivedUrl,
  archivedUrl: source.archivedUrl,
  record: null,
  sha256: source.sha256,
  claim: null,
});

/** What styles have no field of their own for, in words. */
export function citationNote({ claim, record, sha256, archivedUrl, url }: Citation): string {
  return [
    claim,
    record && `Record ${record.id}, ${record.locator}.`,
    sha256 && `SHA-256 of the ${record ? 'record' : 'file'}: ${sha256}.`,
    archivedUrl && archivedUrl !== url ? `Archived: ${archivedUrl}` : null,
  ]
    .filter((part) => part)
    .join(' ');
}
