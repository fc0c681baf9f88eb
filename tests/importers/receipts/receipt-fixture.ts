/** Facts as receipts files print them, and what the importer makes of them. */
import { receipts } from '#api/importers/receipts/receipts.ts';
import { type RowFacts, type StatedEdge, summarizeEdge } from '#model';
import { readSorted } from '../shared-data.ts';
import { textFile } from '../text-file.ts';

/** The printed name of ICE. */
export const ICE = 'U.S. Immigration and Customs Enforcement (ICE)';
/** A whole fact about an award, with what is said instead. */
export const fact = (said: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'F900',
  area: 1,
  subject: ICE,
  relation: 'awarded_contract_to',
  object: 'Four Points Technology',
  date: '2020-10-21',
  amount_usd: null,
  amount_basis: null,
  source: {
    title: 'An award page',
    publisher: 'A publisher',
    kind: 'procurement record',
    url: 'https://example.org/award (row 3)',
    copy: 'primary text',
  },
  record_id: 'PIID HSCETC14C00002',
  locator: 'row 3',
  quote: 'Cloud Environment',
  grade: 'D1',
  note: '',
  ...said,
});
/** Reads facts as the file holds them. */
export const read = (...facts: readonly Record<string, unknown>[]) =>
  readText(JSON.stringify(facts));
/** Reads the text of a receipts file. */
export const readText = (text: string) => readSorted(receipts, textFile(text, 'facts.json', 4096));
/** Every edge of the rows. */
export const edgesOf = (facts: readonly RowFacts[]): StatedEdge[] =>
  facts.flatMap(({ edges }) => edges);
/** The edges of the fact with that id. */
export const edgesOfFact = (facts: readonly RowFacts[], id: string): StatedEdge[] =>
  facts.find(({ record }) => record.fields.id === id)?.edges.slice() ?? [];

/** The edge that stated edges of one id add up to. */
export function summary(stated: readonly StatedEdge[]) {
  const [first] = stated;
  if (!first) throw new Error('no such edge');
  return summarizeEdge(
    first,
    stated.map(({ statement }, i) => ({ ...statement, publisherId: String(i), superseded: false })),
  );
}
