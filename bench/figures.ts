/** Times and how they are printed. */

/** Milliseconds that some work took, and what it gave. */
export function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

/** The same for work that is waited for. */
export async function timedAsync<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const median = (times: readonly number[]): number =>
  quantile(
    [...times].sort((a, b) => a - b),
    0.5,
  );

const print = (milliseconds: number): string =>
  milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2);

/** "p50 0.19  p95 3.7  max 18 ms". */
export function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const [p50, p95, max] = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? 0];
  return `p50 ${print(p50)}  p95 ${print(p95)}  max ${print(max)} ms`;
}

/** One line of the report. */
export function report(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(46)} ${figure}\n`);
}
