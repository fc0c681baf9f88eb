/** Canonical JSON (RFC 8785): members sorted by UTF-16 code units, no white space. What is hashed is these bytes in UTF-8. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The canonical text of a value; throws a RangeError for a number that JSON has no word for. */
export function canonicalJson(value: Json): string {
  return isInOrder(value) ? JSON.stringify(value) : spelt(value);
}

/** True where the members stand in order already, as in whatever was read from a canonical text: JSON.stringify keeps their order and is many times faster. */
function isInOrder(value: Json | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (isList(value)) return value.every(isInOrder);
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if ((before !== null && key < before) || !isInOrder(value[key])) return false;
    before = key;
  }
  return true;
}

function spelt(value: Json): string {
  if (typeof value === 'string' || value === null) return JSON.stringify(value);
  if (typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError('JSON has no such number');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(spelt).join(',')}]`;
  let members = '';
  // The default order of sort() is that of UTF-16 code units.
  for (const key of Object.keys(value).sort())
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${spelt(value[key] ?? null)}`;
  return `{${members}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
