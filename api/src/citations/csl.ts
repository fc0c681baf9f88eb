/** Citations as CSL-JSON (schema 1.0.2), the format that reference managers and word processors read. */
import type { Source } from '#model';
import { type Citation, citationNote } from './citation.ts';

/** A JSON list of items. */
export const csl = (citations: readonly Citation[]): string =>
  `${JSON.stringify(citations.map(item), null, 2)}\n`;

const TYPES: Readonly<Record<Source['kind'], string>> = {
  'procurement record': 'dataset',
  'authorization record': 'dataset',
  'official inventory': 'dataset',
  'privacy impact assessment': 'report',
  'inspector general or audit': 'report',
  'litigation or FOIA': 'document',
  'vendor documentation': 'webpage',
  'official statement': 'webpage',
  'code table': 'dataset',
  news: 'article-newspaper',
  research: 'report',
  'search record': 'document',
};

function item(citation: Citation) {
  const { key, kind, title, publisher, published, accessed, url, record } = citation;
  return {
    id: key,
    type: TYPES[kind],
    title,
    author: [{ literal: publisher }],
    publisher,
    ...(published === null ? {} : { issued: dateParts(published) }),
    accessed: dateParts(accessed),
    ...(url === null ? {} : { URL: url }),
    ...(record === null ? {} : { number: record.id }),
    note: citationNote(citation),
  };
}

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
