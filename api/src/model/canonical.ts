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
  if (typeof value === 'string' || value === null) return JSON.stringify(value);
  if (typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError('JSON has no such number');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  // The default order of sort() is that of UTF-16 code units.
  for (const key of Object.keys(value).sort())
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`;
  return `{${members}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
