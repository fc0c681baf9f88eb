/** JSON whose numbers stay the digits that were printed. */

/** A JSON value without numbers: they are strings of the printed digits. */
export type JsonText = null | boolean | string | readonly JsonText[] | JsonCells;
export interface JsonCells {
  readonly [key: string]: JsonText;
}

/** A string whole, so that digits inside it are left alone; or a number outside of any string. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** Parses JSON and keeps every number as the text that stood there; throws SyntaxError as JSON.parse does. */
export function parseCells(text: string): JsonText {
  JSON.parse(text);
  const quoted = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
  return JSON.parse(quoted) as JsonText; // no number is left in it
}

/** True for a JSON object. */
export const isCells = (value: JsonText): value is JsonCells =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
