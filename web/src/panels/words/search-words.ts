/** Milliseconds of the longest search that a question may ask for. */
export const LONGEST_BUDGET = 60_000;

/** How long a search took: "less than 1 ms", "412 ms", "12.4 seconds". */
export function msWords(ms: number): string {
  if (ms < 1) return 'less than 1 ms';
  return ms < 2000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} seconds`;
}
