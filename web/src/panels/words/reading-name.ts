/** Names as registered, once title-cased for reading; the original is shown beside wherever they differ. */
import type { Entity } from '#model';

const KEEP = new Set(
  'LLC LLP LP PLC PC PSC USA US AWS IT II III IV ICE CBP DHS GSA NASA NIH ICAM AI SAP IBM CACI MVM SAIC GEO'.split(
    ' ',
  ),
);
const SMALL = new Set('OF AND THE FOR IN ON AT BY TO A AN DBA'.split(' '));

/** "FOUR POINTS TECHNOLOGY, L.L.C." reads "Four Points Technology, L.L.C."; mixed case stays as it is. */
export function readingCase(name: string): string {
  if (name !== name.toUpperCase() || !/[A-Z]{4}/.test(name)) return name;
  return name
    .split(/(\s+)/)
    .map((word, index) => (/\s/.test(word) ? word : cased(word, index === 0)))
    .join('');
}

/** An entity's name for reading, with its short form in front if a record gives one. */
export function readingName(entity: Pick<Entity, 'name' | 'kind'>): string {
  return entity.kind === 'contract' ? entity.name : readingCase(entity.name);
}

function cased(word: string, first: boolean): string {
  const letters = word.replace(/[^A-Z0-9]/g, '');
  if (KEEP.has(letters) || /\d/.test(letters) || /^(?:[A-Z]\.)+,?$/.test(word)) return word;
  if (SMALL.has(letters) && !first) return word.toLowerCase();
  return word.toLowerCase().replace(/(^|[-/&(])([a-z])/g, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
