/** Letters that may stand as they are in an address, so that ids stay readable there. */
const LEGIBLE = /%(3A|7E|2C|40)/g;

/** One part between slashes. Ids may hold `/`, `#`, `&` and `+`; those are escaped, `:` and `~` are not. */
export const spellPart = (text: string): string =>
  encodeURIComponent(text).replace(LEGIBLE, (escaped) => decodeURIComponent(escaped));

/** A query with its `?`, or nothing when there are no pairs. */
export function spellQuery(pairs: readonly (readonly [string, string])[]): string {
  if (pairs.length === 0) return '';
  return `?${pairs.map(([key, value]) => `${key}=${spellPart(value)}`).join('&')}`;
}
