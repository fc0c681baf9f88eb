/** Citations as numbered footnotes, to be pasted below a text. */
import { type Citation, citationNote } from './citation.ts';
import { oneLine } from './one-line.ts';

/** One line a citation. */
export const footnotes = (citations: readonly Citation[]): string =>
  citations.map((citation, n) => `${n + 1}. ${footnote(citation)}\n`).join('');

function footnote(citation: Citation): string {
  const { title, publisher, published, url, accessed } = citation;
  const where = [publisher, `“${title}”`, published].filter((part) => part !== null).join(', ');
  const when = `${url === null ? 'retrieved' : `${url}, accessed`} ${accessed}`;
  return oneLine(`${where}, ${when}. ${citationNote(citation)}`);
}
