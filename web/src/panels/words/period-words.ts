import type { Period } from '#model';

/** Dates as printed: "2024-08-15 to 2025-08-07", "2020", "since 2021-10"; "undated" without any. */
export function periodWords(period: Period | null): string {
  if (!period || (!period.from && !period.to)) return 'undated';
  if (period.from && period.to)
    return period.from === period.to ? period.from : `${period.from} to ${period.to}`;
  return period.from ? `from ${period.from}` : `until ${period.to}`;
}
