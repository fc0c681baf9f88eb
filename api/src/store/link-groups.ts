/** An entity's links by kind and direction, with totals and years. */
import type { AmountTotal, EdgeKind, LinkGroup } from '#model';
import { Totals } from './totals.ts';

export interface GroupedLink {
  readonly kind: EdgeKind;
  readonly direction: 'out' | 'in';
  /** Its first day, counted from 1970-01-01; null when undated. */
  readonly fromDay: number | null;
  readonly amounts: readonly AmountTotal[];
}

interface Bundle {
  readonly kind: EdgeKind;
  readonly direction: 'out' | 'in';
  total: number;
  readonly totals: Totals;
  readonly years: Map<string, number>;
}

/** The largest groups first; equal ones by kind and direction. */
export function linkGroups(links: Iterable<GroupedLink>): LinkGroup[] {
  const bundles = new Map<string, Bundle>();
  for (const link of links) {
    const key = `${link.kind} ${link.direction}`;
    const bundle = bundles.get(key) ?? emptyBundle(link);
    bundles.set(key, bundle);
    bundle.total++;
    bundle.totals.add(link.amounts);
    const year = yearOf(link.fromDay);
    bundle.years.set(year, (bundle.years.get(year) ?? 0) + 1);
  }
  return [...bundles]
    .sort(([a, left], [b, right]) => right.total - left.total || (a < b ? -1 : 1))
    .map(([, { kind, direction, total, totals, years }]) => ({
      kind,
      direction,
      total,
      amounts: totals.list(),
      years: Object.fromEntries([...years].sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
}

const emptyBundle = ({ kind, direction }: GroupedLink): Bundle => ({
  kind,
  direction,
  total: 0,
  totals: new Totals(),
  years: new Map(),
});

const yearOf = (day: number | null): string =>
  day === null ? 'undated' : String(new Date(day * 86_400_000).getUTCFullYear());
