/** Citations as BibTeX. Values stand in braces; none can close its own, whatever it holds. */
import { type Citation, citationNote } from './citation.ts';
import { oneLine } from './one-line.ts';

/** One `@misc` a citation; fields that BibTeX does not know are those of biblatex. */
export const bibtex = (citations: readonly Citation[]): string =>
  citations.map((citation) => `${entry(citation)}\n`).join('\n');

function entry(citation: Citation): string {
  const { key, title, publisher, published, url, accessed, record } = citation;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', `{${latexText(publisher)}}`],
    ['title', `{${latexText(title)}}`],
    ['year', published?.slice(0, 4) ?? null],
    ['date', published],
    ['howpublished', record && latexText(`Record ${record.id}`)],
    ['url', url && bareUrl(url)],
    ['urldate', accessed],
    ['note', latexText(citationNote(citation))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${key},\n${lines.join('')}}`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Text as LaTeX prints it, on one line. */
const latexText = (text: string): string =>
  oneLine(text).replace(/[\\{}~^#$%&_]/g, (letter) => LATEX[letter] ?? letter);

/** Addresses are printed as they are, so what would be read as markup is percent-encoded. */
const bareUrl = (url: string): string =>
  oneLine(url).replace(/[\\{}^"<> ]/g, (letter) => encodeURIComponent(letter));
