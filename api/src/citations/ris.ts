/** Citations as RIS: two letters, two blanks, a hyphen, a blank and a value that never reaches the next line. */
import type { Source } from '#model';
import { type Citation, citationNote } from './citation.ts';
import { oneLine } from './one-line.ts';

/** One record a citation, each ended by `ER`. */
export const ris = (citations: readonly Citation[]): string => citations.map(entry).join('\r\n');

const TYPES: Readonly<Record<Source['kind'], string>> = {
  'procurement record': 'DATA',
  'authorization record': 'DATA',
  'official inventory': 'DATA',
  'privacy impact assessment': 'RPRT',
  'inspector general or audit': 'RPRT',
  'litigation or FOIA': 'GOVDOC',
  'vendor documentation': 'ELEC',
  'official statement': 'ELEC',
  'code table': 'DATA',
  news: 'NEWS',
  research: 'RPRT',
  'search record': 'GEN',
};

function entry(citation: Citation): string {
  const { key, kind, title, publisher, published, url, accessed, record } = citation;
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    ['PB', publisher],
    ['PY', published?.slice(0, 4) ?? null],
    ['DA', published && slashed(published)],
    ['UR', url],
    ['Y2', slashed(accessed)],
    ['AN', record?.id ?? null],
    ['N1', citationNote(citation)],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${oneLine(value)}\r\n`] : [],
  );
  return `${lines.join('')}ER  - \r\n`;
}

/** `2020-10` as `2020/10/`: RIS keeps the places of what is not known. */
const slashed = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}`;
};
