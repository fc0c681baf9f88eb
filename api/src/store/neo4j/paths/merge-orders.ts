/** Orders of things that only ever grow in number. */

/** The numbers below `length` in order: those of `before` are in order already, the later ones are sorted and merged in. */
export function mergeOrders(
  before: Uint32Array,
  length: number,
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  const known = before.length;
  const fresh = Uint32Array.from({ length: length - known }, (_, at) => known + at).sort(compare);
  const merged = new Uint32Array(length);
  let old = 0;
  for (let next = 0; next <= fresh.length; next++) {
    const row = fresh[next];
    while (old < known && (row === undefined || compare(before[old] ?? 0, row) < 0))
      merged[old + next] = before[old++] ?? 0;
    if (row !== undefined) merged[old + next] = row;
  }
  return merged;
}
