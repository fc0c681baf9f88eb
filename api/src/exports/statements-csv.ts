/** Statements as CSV (RFC 4180): one row a statement, with the record and the source it stands on. */
import { AMOUNT_BASES, type DocumentedEdge, type Receipt } from '#model';

type Cell = string | number | null;
type Column = readonly [name: string, cell: (edge: DocumentedEdge, receipt: Receipt) => Cell];

const amountColumns: readonly Column[] = AMOUNT_BASES.map((basis) => [
  `amount_${basis.replaceAll('-', '_')}`,
  (_, { amounts }) => amounts.find((amount) => amount.basis === basis)?.value ?? null,
]);

const COLUMNS: readonly Column[] = [
  ['edge_id', ({ edge }) => edge.id],
  ['kind', ({ edge }) => edge.kind],
  ['from_id', ({ edge }) => edge.from],
  ['from_name', ({ from }) => from.name],
  ['to_id', ({ edge }) => edge.to],
  ['to_name', ({ to }) => to.name],
  ['stated_from_id', (_, { stated }) => stated.from],
  ['stated_to_id', (_, { stated }) => stated.to],
  ['grade', (_, { grade }) => grade],
  ['quote', (_, { quote }) => quote],
  ['as_of', (_, { asOf }) => asOf],
  ['status', (_, { status }) => status],
  ['period_from', (_, { period }) => period?.from ?? null],
  ['period_to', (_, { period }) => period?.to ?? null],
  ...amountColumns,
  ['currency', (_, { amounts }) => [...new Set(amounts.map((row) => row.currency))].join(' ')],
  ['flags', (_, { flags }) => flags.join(' ')],
  ['rule', (_, { rule }) => rule],
  ['note', (_, { note }) => note],
  ['superseded_by', (_, { supersededBy }) => supersededBy],
  ['proves', ({ proves }) => proves],
  ['does_not_prove', ({ doesNotProve }) => doesNotProve],
  ['record_id', (_, { record }) => record.id],
  ['publisher_record_id', (_, { record }) => record.recordId],
  ['locator', (_, { record }) => record.locator],
  ['record_sha256', (_, { record }) => record.sha256],
  ['record_url', (_, { record }) => record.url],
  ['source_id', (_, { source }) => source.id],
  ['source_title', (_, { source }) => source.title],
  ['publisher', (_, { source }) => source.publisher],
  ['source_url', (_, { source }) => source.url],
  ['source_sha256', (_, { source }) => source.sha256],
  ['retrieved_on', (_, { source }) => source.retrievedOn],
  ['content_as_of', (_, { source }) => source.contentAsOf],
  ['licence', (_, { source }) => source.licence],
  ['coverage', (_, { source }) => source.coverage],
];

/** The header row. */
export const csvHeader = (): string => line([...COLUMNS.map(([name]) => name), 'data_version']);

/** The rows of one edge, one a receipt. */
export const statementRows = (edge: DocumentedEdge, dataVersion: string): string =>
  edge.receipts
    .map((receipt) => line([...COLUMNS.map(([, cell]) => cell(edge, receipt)), dataVersion]))
    .join('');

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell that a spreadsheet shows and does not run: what begins like a formula gets an apostrophe; a plain number stays one. */
export function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
