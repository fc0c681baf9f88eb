/** What the reader does not want to see for now. Filters hide and never delete; nothing moves when they change. */
import { z } from 'zod';
import {
  centsOf,
  EDGE_KINDS,
  type Edge,
  type Entity,
  FlagSchema,
  GradeSchema,
  MoneySchema,
} from '#model';
import { DRAWN_KINDS, drawnKind } from './drawn-kind.ts';

/** Whole calendar years, both ends within; null where it is open. */
const YearsSchema = z.object({
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});

export const FiltersSchema = z.object({
  /** Kinds of entities that are hidden, by the marks they are drawn with: kind and role. */
  kinds: z.array(z.enum(DRAWN_KINDS)),
  /** Kinds of links that are hidden. */
  links: z.array(z.enum(EDGE_KINDS)),
  grades: z.array(GradeSchema),
  /** Links that carry any of these are hidden. */
  flags: z.array(FlagSchema),
  /** Links whose every amount is smaller are hidden; links without an amount stay. */
  least: MoneySchema.nullable(),
  /** Links outside these years are hidden; undated ones stay. */
  years: YearsSchema.nullable(),
});
export type Filters = z.infer<typeof FiltersSchema>;

export const NO_FILTERS: Filters = {
  kinds: [],
  links: [],
  grades: [],
  flags: [],
  least: null,
  years: null,
};

/** How many of the filters are set. */
export const countFilters = (filters: Filters): number =>
  Object.values(filters).filter((value) => (Array.isArray(value) ? value.length > 0 : value))
    .length;

export const hidesEntity = ({ kinds }: Filters, entity: Entity): boolean =>
  kinds.includes(drawnKind(entity));

/** Whether a link is hidden for what it is itself, whatever stands at its ends. */
export function hidesEdge(filters: Filters, edge: Edge): boolean {
  return (
    filters.links.includes(edge.kind) ||
    filters.grades.includes(edge.grade) ||
    edge.flags.some((flag) => filters.flags.includes(flag)) ||
    isSmaller(edge, filters.least) ||
    isOutside(edge, filters.years)
  );
}

/** First and last calendar year a link speaks of; null when it is undated. */
export function yearsOf({ period }: Edge): { readonly from: number; readonly to: number } | null {
  const from = period?.from ?? period?.to;
  const to = period?.to ?? period?.from;
  return from && to ? { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) } : null;
}

function isSmaller({ amounts }: Edge, least: Filters['least']): boolean {
  if (least === null || amounts.length === 0) return false;
  return amounts.every(({ value }) => centsOf(value) < centsOf(least));
}

function isOutside(edge: Edge, years: Filters['years']): boolean {
  const own = years && yearsOf(edge);
  if (!years || !own) return false;
  return (years.from !== null && own.to < years.from) || (years.to !== null && own.from > years.to);
}
