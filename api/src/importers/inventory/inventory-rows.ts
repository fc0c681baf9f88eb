/** The rows of an AI use case inventory: column names made plain and unique, and Windows-1252 leftovers read as what they stand for. */
import { parse } from 'csv-parse/sync';
import type { Refusal } from '#model';
import { columnName, headerColumns, requireColumns } from '../files/csv-columns.ts';
import { type CsvRow, csvRows } from '../files/csv-rows.ts';
import { csvText } from '../files/csv-text.ts';
import type { Head, InputFile } from '../importer.ts';

export interface InventoryFile {
  readonly rows: AsyncIterable<CsvRow | Refusal>;
  /** Characters that were Windows-1252 bytes taken for others when the file was made. */
  readonly mended: number;
}

/** Opens an inventory; throws {@link NotUnderstood} when a required column is missing. */
export async function inventoryRows(
  file: InputFile,
  required: readonly string[],
): Promise<InventoryFile> {
  let text = '';
  for await (const piece of csvText(file)) text += piece;
  const mended = text.match(CONTROL)?.length ?? 0;
  const content = new TextEncoder().encode(withPlainHeader(mendWindows1252(text)));
  const plain: InputFile = {
    name: file.name,
    size: content.length,
    async *open() {
      yield content;
    },
  };
  const header = (columns: readonly string[]): void => requireColumns(columns, required);
  return { rows: csvRows(plain, { header }), mended };
}

/** The plain column names at the head of a file. */
export const inventoryColumns = (head: Head): string[] =>
  headerColumns(mendWindows1252(head.text)).map(plainName);

const CONTROL = /[\u0080-\u009f]/g;
/** Windows-1252 from 80 to 9F hex; a blank where the code page has no character. (TextDecoder of Node 20 takes it for Latin-1.) */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Control characters 80 to 9F hex are never meant: each is the Windows-1252 character of that byte (92 is an apostrophe). */
const mendWindows1252 = (text: string): string =>
  text.replace(CONTROL, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));

const plainName = (name: string): string =>
  columnName(name.replace(/[\u2010-\u2015]/g, '-').replace(/[\u2018\u2019]/g, "'"), 0);

/** Names that are printed several times ("If Other, please explain.") get a number from the second on; lines stay where they are. */
function withPlainHeader(text: string): string {
  const raw = headerText(text);
  const seen = new Map<string, number>();
  const names = headerColumns(raw).map((name) => {
    const plain = plainName(name);
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 ? plain : `${plain} (${times})`;
  });
  if (names.length === 0) return text;
  const lineBreaks = '\n'.repeat(raw.trimEnd().split('\n').length - 1);
  const [first = '', ...others] = names.map((name) => name.replaceAll('"', '""'));
  const header = [`"${first}${lineBreaks}"`, ...others.map((name) => `"${name}"`)].join(',');
  const end = /[\r\n]+$/.exec(raw)?.[0] ?? '';
  return `${header}${end}${text.slice(raw.length)}`;
}

function headerText(text: string): string {
  try {
    // with `raw` each row is given as its record and its text, which the types do not know
    const [row] = parse(text, {
      to: 1,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as [{ raw: string }?];
    return row?.raw ?? '';
  } catch {
    return '';
  }
}
