/** How far apart two words are: letters to add, drop, change or swap (Damerau and Levenshtein, adjacent swaps). */
export function wordDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How many letters may be wrong in a word of this length for it to be taken for another. */
export const allowedDistance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Longer ids are compared by their beginnings: the distance costs the product of the lengths. */
const COMPARED = 120;

/** Known ids, those nearest to the one asked for first. */
export function sortByLikeness(ids: readonly string[], id: string): string[] {
  const asked = id.slice(0, COMPARED).toLowerCase();
  return ids
    .map((known) => ({
      known,
      distance: wordDistance(asked, known.slice(0, COMPARED).toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1))
    .map(({ known }) => known);
}

/** An id without what tells its kind. */
export const afterPrefix = (id: string): string => id.slice(id.lastIndexOf(':') + 1);
