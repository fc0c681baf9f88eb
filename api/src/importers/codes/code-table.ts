/** Code tables: what all of them share. They decorate; the only edge they make is `part_of`. */
import type { Outcome, Refusal, RowFacts, Source } from '#model';
import { draftRecord, fileSource } from '../draft.ts';
import { hasMostColumns, headerColumns, requireColumns } from '../files/csv-columns.ts';
import { type CsvRow, csvRows } from '../files/csv-rows.ts';
import type { Importer, InputFile, ReadContext } from '../importer.ts';

interface CodeTable {
  readonly format: string;
  readonly ruleVersion: number;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly coverage: string;
  readonly columns: readonly string[];
  /** The cells that are kept. */
  readonly kept: readonly string[];
  /** The publisher's id of a row; null when the row has none. */
  readonly recordId: (cells: Readonly<Record<string, string>>) => string | null;
  /** Entities and edges of a row; a table of codes without entities gives none. */
  readonly facts?: (
    cells: Readonly<Record<string, string>>,
    rule: string,
  ) => Pick<RowFacts, 'entities' | 'edges'>;
}

/** Award files carry codes with their meanings too, among hundreds of columns; a code table has few. */
const MOST_COLUMNS = 30;

/** The importer of a code table: each row a record, decorated with what the table says. */
export const codeTableImporter = (table: CodeTable): Importer => ({
  format: table.format,
  title: table.title,
  ruleVersion: table.ruleVersion,
  recognises: (head) => {
    const columns = headerColumns(head.text);
    return columns.length <= MOST_COLUMNS && hasMostColumns(columns, table.columns);
  },
  async *read(file, context) {
    const source = tableSource(table, file, context);
    const rows = csvRows(file, { header: (columns) => requireColumns(columns, table.columns) });
    const seen = new Map<string, number>();
    let announced = false;
    for await (const row of rows) {
      if (!announced) yield { type: 'source', source };
      announced = true;
      yield row.type === 'row' ? outcomeOf(table, row, source, seen) : row;
    }
    if (!announced) yield { type: 'source', source };
  },
});

const tableSource = (table: CodeTable, file: InputFile, context: ReadContext): Source =>
  fileSource({
    format: table.format,
    kind: 'code table',
    title: `${table.title} (${file.name})`,
    publisher: table.publisher,
    url: table.url,
    publishedOn: null,
    retrievedOn: context.retrievedOn,
    contentAsOf: null,
    sha256: context.sha256,
    licence: 'Public domain (work of the US government)',
    coverage: table.coverage,
    doesNotProve: 'Anything about an award: a code table only says what a code means.',
    ruleVersion: table.ruleVersion,
  });

/** Tables repeat a code with other years or columns: such rows are told apart by their number among equals. */
function outcomeOf(
  table: CodeTable,
  row: CsvRow,
  source: Source,
  seen: Map<string, number>,
): Outcome {
  const recordId = table.recordId(row.cells);
  if (recordId === null)
    return {
      type: 'refusal',
      line: row.line,
      field: table.columns[0] ?? 'row',
      value: '',
      reason: 'the row has no code',
    } satisfies Refusal;
  const times = (seen.get(recordId) ?? 0) + 1;
  seen.set(recordId, times);
  const fields = Object.fromEntries(
    table.kept
      .map((column) => [column, row.cells[column] ?? ''] as const)
      .filter(([, value]) => value.trim() !== ''),
  );
  const record = draftRecord(
    source.id,
    { recordId, locator: `line ${row.line}`, fields, url: null },
    `${recordId} / ${times}`,
  );
  const facts = table.facts?.(row.cells, table.format) ?? { entities: [], edges: [] };
  return { type: 'facts', line: row.line, record, ...facts };
}
