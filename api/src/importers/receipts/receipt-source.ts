/** The documents behind receipts: read, not kept; and the file that carries the facts. */
import { SOURCE_KINDS, type Source } from '#model';
import { documentSource, fileSource } from '../draft.ts';
import type { InputFile, ReadContext } from '../importer.ts';
import type { ReceiptFact } from './receipt-fact.ts';

type SourceKind = Source['kind'];
interface Words {
  readonly licence: string;
  readonly coverage: string;
  readonly doesNotProve: string;
}

const PUBLISHER_KEEPS = 'Not stated; short quotation with attribution';
const PUBLIC_RECORD = 'Public record of a government; quoted through the copy named';

/** What a document of each kind leaves out and does not prove. */
const WORDS: Readonly<Partial<Record<SourceKind, Words>>> = {
  'procurement record': {
    licence: PUBLIC_RECORD,
    coverage: 'The cells and passages quoted; other awards and later modifications are not in it.',
    doesNotProve: 'What was delivered, or who uses it.',
  },
  'authorization record': {
    licence: PUBLIC_RECORD,
    coverage: 'The entries quoted, as listed on the day of the copy.',
    doesNotProve: "A purchase or use; nor where one customer's tenant runs.",
  },
  'official inventory': {
    licence: PUBLIC_RECORD,
    coverage: 'Unclassified use cases as the agency reported them; vendors may be withheld.',
    doesNotProve: 'A contract, or how often and on whom a system is used.',
  },
  'privacy impact assessment': {
    licence: PUBLIC_RECORD,
    coverage: 'The part that was read; later updates may say otherwise.',
    doesNotProve: 'Present practice; a plan is not operation.',
  },
  'inspector general or audit': {
    licence: 'Public report; short quotation with attribution',
    coverage: 'The summary or the page that was read; annexes were not.',
    doesNotProve: 'Anything outside the scope of the report.',
  },
  'litigation or FOIA': {
    licence: PUBLISHER_KEEPS,
    coverage: 'What was released or filed, as quoted; withheld pages are not in it.',
    doesNotProve: 'That a complaint is right, or that the release is complete.',
  },
  'vendor documentation': {
    licence: PUBLISHER_KEEPS,
    coverage: 'What the vendor chose to publish, in the version that was read.',
    doesNotProve: 'That the words were put into practice, or a sale.',
  },
  'official statement': {
    licence: PUBLISHER_KEEPS,
    coverage: 'The sentences quoted.',
    doesNotProve: 'More than that the party said so, within the scope of its words.',
  },
  news: {
    licence: PUBLISHER_KEEPS,
    coverage: 'The passages quoted; the documents behind them were not seen.',
    doesNotProve: 'What the documents it reports on say in full.',
  },
  'search record': {
    licence: PUBLISHER_KEEPS,
    coverage: 'The places searched on that day, with the words named in the record.',
    doesNotProve: 'That nothing exists elsewhere.',
  },
};

const FALLBACK: Words = {
  licence: PUBLISHER_KEEPS,
  coverage: 'The passages quoted.',
  doesNotProve: 'More than the words quoted.',
};

function kindOf({ kind, publisher }: ReceiptFact['source']): SourceKind | null {
  if (/FedRAMP/.test(publisher)) return 'authorization record';
  return SOURCE_KINDS.find((known) => known === kind) ?? null;
}

/** The address at the beginning of a printed one, and what stands after it in brackets or words. */
export function splitAddress(printed: string): { url: string | null; rest: string | null } {
  const match = /^(https?:\/\/\S+)\s*(.*)$/s.exec(printed.trim());
  if (!match) return { url: null, rest: printed.trim() };
  const rest = (match[2] ?? '').replace(/^\((.*)\)$/s, '$1').trim();
  return { url: match[1] ?? null, rest: rest === '' ? null : rest };
}

/** The document a fact was read in; null when its kind is none the model knows. */
export function receiptSource(
  printed: ReceiptFact['source'],
  format: string,
  ruleVersion: number,
  context: ReadContext,
): Source | null {
  const kind = kindOf(printed);
  if (kind === null) return null;
  const { url, rest } = splitAddress(printed.url);
  const words = WORDS[kind] ?? FALLBACK;
  const seenAs = `Seen as: ${printed.copy}.${rest === null ? '' : ` Place: ${rest}.`}`;
  return documentSource({
    format,
    kind,
    title: printed.title,
    publisher: printed.publisher,
    url,
    archivedUrl: null,
    publishedOn: null,
    retrievedOn: context.retrievedOn,
    contentAsOf: null,
    licence: words.licence,
    coverage: `${words.coverage} ${seenAs}`,
    doesNotProve: words.doesNotProve,
    ruleVersion,
  });
}

/** The file that carries the facts: it covers them in the data version and proves nothing itself. */
export const carrierSource = (
  file: InputFile,
  format: string,
  ruleVersion: number,
  context: ReadContext,
): Source =>
  fileSource({
    format,
    kind: 'research',
    title: `Receipts read by hand (${file.name})`,
    publisher: 'Compiled from the documents named with each fact',
    url: null,
    publishedOn: null,
    retrievedOn: context.retrievedOn,
    contentAsOf: null,
    sha256: context.sha256,
    licence: 'Short quotations with attribution; each document keeps its own licence',
    coverage: 'Facts picked by hand from documents that were at hand; many others exist.',
    doesNotProve: 'Anything by itself: every fact stands on the document named with it.',
    ruleVersion,
  });
