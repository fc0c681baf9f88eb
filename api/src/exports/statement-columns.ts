/** What an export says of one statement, with the record and the source it stands on: the same in every format that has rows. */
import { AMOUNT_BASES, type DocumentedEdge, type Receipt } from '#model';

export type Cell = string | number | null;
export type StatementColumn = readonly [
  name: string,
  cell: (edge: DocumentedEdge, receipt: Receipt) => Cell,
];

const amountColumns: readonly StatementColumn[] = AMOUNT_BASES.map((basis) => [
  `amount_${basis.replaceAll('-', '_')}`,
  (_, { amounts }) => amounts.find((amount) => amount.basis === basis)?.value ?? null,
]);

/** Every column of a row, in order. */
export const STATEMENT_COLUMNS: readonly StatementColumn[] = [
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
