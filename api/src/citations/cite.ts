/** Citations in every style that is offered. */
import type { CitationStyle } from '#model';
import { bibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { csl } from './csl.ts';
import { footnotes } from './footnote.ts';
import { ris } from './ris.ts';

const STYLES: Readonly<Record<CitationStyle, (citations: readonly Citation[]) => string>> = {
  footnote: footnotes,
  csl,
  bibtex,
  ris,
};

/** The text of a list of citations; keys that occur again get a number, because reference managers want them unique. */
export function cite(style: CitationStyle, citations: readonly Citation[]): string {
  const seen = new Map<string, number>();
  const keyed = citations.map((citation) => {
    const nth = (seen.get(citation.key) ?? 0) + 1;
    seen.set(citation.key, nth);
    return nth === 1 ? citation : { ...citation, key: `${citation.key}-${nth}` };
  });
  return STYLES[style](keyed);
}
