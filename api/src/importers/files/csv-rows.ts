/** Streams the rows of a CSV file (RFC 4180) by column name; what is wrong with one row is a value, with the file a {@link NotUnderstood}. */
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Refusal } from '#model';
import { type InputFile, NotUnderstood } from '../importer.ts';
import { columnName } from './csv-columns.ts';
import { csvText } from './csv-text.ts';

export interface CsvRow {
  readonly type: 'row';
  /** The first physical line of the row, from 1; the header's line counts. */
  readonly line: number;
  /** Cells by column name, verbatim. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvOptions {
  /** Called once with the column names, before the first row; may throw {@link NotUnderstood}. */
  readonly header?: (columns: readonly string[]) => void;
}

/** Yields each row, or a refusal for a row with too many or too few cells. A last row that is too short means a file cut off: {@link NotUnderstood}. */
export async function* csvRows(
  file: InputFile,
  options: CsvOptions = {},
): AsyncGenerator<CsvRow | Refusal> {
  let columns: string[] | null = null;
  let short: Refusal | null = null;
  for await (const { line, cells } of physicalRows(file)) {
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (columns === null) {
      columns = readHeader(file, cells);
      if (options.header) examine(file, columns, options.header);
      continue;
    }
    if (short) yield short;
    short = cells.length < columns.length ? miscounted(line, cells, columns) : null;
    if (short) continue;
    yield cells.length > columns.length
      ? miscounted(line, cells, columns)
      : { type: 'row', line, cells: byColumn(columns, cells) };
  }
  if (columns === null)
    throw new NotUnderstood(`${file.name} is empty: it has no header and no rows.`);
  if (short) throw cutOff(file, short.line, short.reason);
}

interface PhysicalRow {
  readonly line: number;
  readonly cells: readonly string[];
}

async function* physicalRows(file: InputFile): AsyncGenerator<PhysicalRow> {
  let [line, parsedTo] = [1, 1];
  const parser = parse({
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Counted while parsing too, because rows still buffered when the stream breaks never arrive below.
    on_record: (cells: string[]) => {
      parsedTo += 1 + lineBreaks(cells);
      return cells;
    },
  });
  pipeline(Readable.from(csvText(file)), parser, () => {}); // the error reaches the loop below
  try {
    // without `columns` the parser gives arrays of strings
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { line, cells };
      line += 1 + lineBreaks(cells);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw cutOff(file, parsedTo, 'a quotation mark is never closed');
    throw new NotUnderstood(
      `${file.name} cannot be read from line ${parsedTo} on: the row is longer than a million characters, or its quotation marks do not match.`,
    );
  }
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
}

/** What is wrong with the header is told with the name of the file. */
function examine(
  file: InputFile,
  columns: readonly string[],
  header: NonNullable<CsvOptions['header']>,
): void {
  try {
    header(columns);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    throw new NotUnderstood(`${file.name}: ${error.message}`);
  }
}

function readHeader(file: InputFile, cells: readonly string[]): string[] {
  const columns = cells.map(columnName);
  if (columns.length === 1 && /[;\t|]/.test(columns[0] ?? ''))
    throw new NotUnderstood(
      `${file.name} separates its columns by something other than commas; save it as CSV with commas.`,
    );
  const twice = [...new Set(columns.filter((name, i) => columns.indexOf(name) !== i))];
  if (twice.length > 0)
    throw new NotUnderstood(
      `${file.name} has more than one column named ${twice.map((name) => `"${name}"`).join(', ')}; leave one of each.`,
    );
  return columns;
}

function byColumn(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (let i = 0; i < columns.length; i++) row[columns[i] ?? ''] = cells[i] ?? '';
  return row;
}

function miscounted(line: number, cells: readonly string[], columns: readonly string[]): Refusal {
  return {
    type: 'refusal',
    line,
    field: 'row',
    value: `${cells.length} cells`,
    reason: `the row has ${cells.length} cells, the header names ${columns.length} columns`,
  };
}

function cutOff(file: InputFile, line: number, why: string): NotUnderstood {
  return new NotUnderstood(
    `${file.name} is cut off at its last row, which starts at line ${line}: ${why}. Fetch the file again.`,
  );
}
