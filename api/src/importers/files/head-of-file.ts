/** The beginning of a file, from which its format is recognised. */
import { type Head, type InputFile, NotUnderstood } from '../importer.ts';

const HEAD_BYTES = 65_536;

/** Formats that people bring by mistake, by their first bytes. */
const NO_TABLES: readonly (readonly [start: string, what: string])[] = [
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['SQLite format 3', 'a SQLite database'],
  ['PK\u0003\u0004', 'a zip archive inside another'],
  ['\u00ff\u00fe', 'UTF-16 text'],
  ['\u00fe\u00ff', 'UTF-16 text'],
];

/** Reads the head of a file; throws {@link NotUnderstood} for an empty file and for what is no text in UTF-8. */
export async function headOf(file: InputFile): Promise<Head> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  if (bytes.length === 0) throw new NotUnderstood(`${file.name} is empty (0 bytes).`);
  const start = bytes.subarray(0, 16).toString('latin1');
  const what = NO_TABLES.find(([letters]) => start.startsWith(letters))?.[1];
  if (what || bytes.includes(0))
    throw new NotUnderstood(
      `${file.name} is ${what ?? 'no text'}. Accepted: CSV or JSON in UTF-8, or a zip archive of them.`,
    );
  const text = new TextDecoder('utf-8').decode(bytes);
  const why = whyNoTable(text);
  if (why) throw new NotUnderstood(`${file.name} ${why}`);
  return { name: file.name, text };
}

const SEPARATORS: readonly (readonly [mark: string, name: string])[] = [
  ['\t', 'tabs'],
  [';', 'semicolons'],
  ['|', 'upright strokes'],
];

/** What a text is instead of CSV with commas or JSON, and what to do; null when it may be one of them. */
function whyNoTable(text: string): string | null {
  const start = text.trimStart();
  if (start === '') return 'holds nothing but blank lines. Fetch it again.';
  if (/^<(?:!doctype html|html)\b/i.test(start))
    return 'is a web page, perhaps a notice of the publisher. Open it to see what it says, and fetch the file again.';
  const [header = ''] = start.split(/\r?\n/, 1);
  const other = SEPARATORS.find(([mark]) => header.split(mark).length > 3)?.[1];
  return other && !/^[[{]|,/.test(header)
    ? `separates its columns by ${other}; save it as CSV with commas.`
    : null;
}
