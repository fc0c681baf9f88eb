/** A JSON file as a whole: strict UTF-8, byte order mark dropped, or one plain sentence why not. */
import { type Head, type InputFile, NotUnderstood } from '../importer.ts';

const LARGEST = 200 * 1024 * 1024;

/** Reads and parses the file, with a parser of the caller's where numbers matter; throws {@link NotUnderstood} when it is empty, too large, cut off, malformed or not UTF-8. */
export async function readJson<Value = unknown>(
  file: InputFile,
  parse: (text: string) => Value = JSON.parse,
): Promise<Value> {
  if (file.size > LARGEST)
    throw new NotUnderstood(
      `${file.name} has ${file.size} bytes; JSON files up to ${LARGEST} are read.`,
    );
  const text = await wholeText(file);
  if (text.trim() === '') throw new NotUnderstood(`${file.name} is empty: it holds no JSON.`);
  try {
    return parse(text);
  } catch {
    const cut = !/[\]}]\s*$/.test(text);
    throw new NotUnderstood(
      cut
        ? `${file.name} is cut off: its JSON ends in the middle. Fetch the file again.`
        : `${file.name} is not well-formed JSON. Fetch the file again, or mend it.`,
    );
  }
}

async function wholeText(file: InputFile): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  try {
    for await (const chunk of file.open()) parts.push(decoder.decode(chunk, { stream: true }));
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError)
      throw new NotUnderstood(`${file.name} is not UTF-8; save it as UTF-8.`);
    throw error;
  }
  return parts.join('');
}

/** True when the text starts as a JSON object and its beginning names every one of the keys. */
export const startsWithKeys = (head: Head, keys: readonly string[]): boolean =>
  /^\s*\{/.test(head.text) && keys.every((key) => head.text.includes(`"${key}"`));
