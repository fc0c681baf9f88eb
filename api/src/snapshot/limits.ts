/** What is asked of a foreign file before anything looks into it: its size, its depth, its names. */

/** Bytes of the largest file that is read. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** How deep lists and objects may stand within each other. */
const MOST_DEPTH = 24;

/** Values of the largest file that is looked into: a list of tens of millions of zeros would fill the memory. */
const MOST_VALUES = 3_000_000;

const OPEN = new Set([0x5b, 0x7b]);
const SHUT = new Set([0x5d, 0x7d]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** How many values stand in a JSON text at most, or why it is not looked into any further. */
export function valuesIn(text: string): number | string {
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (OPEN.has(code)) {
      if (++depth > MOST_DEPTH) return `goes deeper than ${MOST_DEPTH} levels at character ${at}`;
      values++;
    } else if (SHUT.has(code)) depth--;
    else if (code === COMMA) values++;
  }
  return values > MOST_VALUES
    ? `holds more than ${MOST_VALUES.toLocaleString('en-US')} values`
    : values;
}

/** Names that mean something to the language itself, never to a record. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** The JSON pointer of the first member with a reserved name; null without one. The depth is bounded before. */
export function reservedNameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const below = RESERVED.has(key) ? '' : reservedNameIn(inner);
    if (below !== null) return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${below}`;
  }
  return null;
}

/** True if two values that were read from JSON are the same; the depth is bounded before. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [members, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    members.length === others.size &&
    Array.isArray(one) === Array.isArray(other) &&
    members.every(([key, inner]) => others.has(key) && isSameJson(inner, others.get(key)))
  );
}
