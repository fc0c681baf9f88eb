/** What the reader does not want to see for now. Filters hide and never delete; nothing moves when they change. */
import { z } from 'zod';
import {
  centsOf,
  EDGE_KINDS,
  type Edge,
  type Entity,
  edgeId,
  FlagSchema,
  GradeSchema,
  MoneySchema,
  ROLES,
  type SourceId,
  SourceIdSchema,
} from '#model';
import { DRAWN_KINDS, drawnKind } from './drawn-kind.ts';
import type { ContractFold, LineId } from './fold.ts';

/** Whole calendar years, both ends within; null where it is open. */
const YearsSchema = z.object({
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});

export const FiltersSchema = z.object({
  /** Kinds of entities that are hidden, by the marks they are drawn with: kind and role. */
  kinds: z.array(z.enum(DRAWN_KINDS)),
  /** Entities that carry any of these roles are hidden. */
  roles: z.array(z.enum(ROLES)).default([]),
  /** Kinds of links that are hidden. */
  links: z.array(z.enum(EDGE_KINDS)),
  grades: z.array(GradeSchema),
  /** Links that carry any of these are hidden. */
  flags: z.array(FlagSchema),
  /** Links that rest on nothing but these sources are hidden; a link whose sources are not known yet stays. */
  sources: z.array(SourceIdSchema).default([]),
  /** Only entities whose names or id hold each of these words stay, with what they are linked with. */
  text: z.string().max(200).default(''),
  /** Links whose every amount is smaller are hidden; links without an amount stay. */
  least: MoneySchema.nullable(),
  /** Links outside these years are hidden; undated ones stay. */
  years: YearsSchema.nullable(),
  /** Whether the links that the reader drew are hidden. */
  own: z.boolean().default(false),
});
export type Filters = z.infer<typeof FiltersSchema>;

export const NO_FILTERS: Filters = {
  kinds: [],
  roles: [],
  links: [],
  grades: [],
  flags: [],
  sources: [],
  text: '',
  least: null,
  years: null,
  own: false,
};

/** How many of the filters are set. */
export const countFilters = (filters: Filters): number =>
  Object.values(filters).filter((value) => (Array.isArray(value) ? value.length > 0 : value))
    .length;

export const hidesEntity = ({ kinds, roles }: Filters, entity: Entity): boolean =>
  kinds.includes(drawnKind(entity)) || entity.roles.some((role) => roles.includes(role));

/** The sources that each line rests on, as far as the page has asked for them; empty where the answer does not say. */
export type SourcesOf = ReadonlyMap<LineId, readonly SourceId[]>;
const NOT_ASKED: SourcesOf = new Map();

/** Whether an entity is one of those that the text filter looks for. */
export function isMeant({ text }: Filters, { id, name, shortName }: Entity): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const where = `${name} ${shortName ?? ''} ${id}`.toLowerCase();
  return words.every((word) => where.includes(word));
}

/** Whether a link is hidden for what it is itself, whatever stands at its ends. */
export function hidesEdge(filters: Filters, edge: Edge, sourcesOf = NOT_ASKED): boolean {
  return (
    filters.links.includes(edge.kind) ||
    restsOnly(sourcesOf.get(edge.id), filters.sources) ||
    filters.grades.includes(edge.grade) ||
    edge.flags.some((flag) => filters.flags.includes(flag)) ||
    isSmaller(edge, filters.least) ||
    isOutside(edge, filters.years)
  );
}

/** Each filter that is set, alone: what is hidden can then be said of each. */
export const setFilters = (filters: Filters): readonly (readonly [keyof Filters, Filters])[] =>
  // The keys of the empty value are the keys of the type.
  (Object.keys(NO_FILTERS) as (keyof Filters)[])
    .map((key): [keyof Filters, Filters] => [key, { ...NO_FILTERS, [key]: filters[key] }])
    .filter(([, alone]) => countFilters(alone) === 1);

/** The filters without one of them. */
export const withoutFilter = (filters: Filters, key: keyof Filters): Filters => ({
  ...filters,
  [key]: NO_FILTERS[key],
});

/** First and last calendar year a link speaks of; null when it is undated. */
export function yearsOf({
  period,
}: Pick<Edge, 'period'>): { readonly from: number; readonly to: number } | null {
  const from = period?.from ?? period?.to;
  const to = period?.to ?? period?.from;
  return from && to ? { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) } : null;
}

function restsOnly(sources: readonly SourceId[] = [], hidden: readonly SourceId[]): boolean {
  return sources.length > 0 && sources.every((source) => hidden.includes(source));
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

/** Of a contract's two sides; a fold is seen as long as a kind of each is. */
const SIDES = [
  ['awarded', 'funded'],
  ['held_by', 'subawarded_to'],
] as const;

/**
 * Whether folded contracts are hidden: only where, as far as their sums tell, all that they stand for would be. As
 * contracts, by the sources behind them, or as links of their best and of their worst grade alike.
 */
export function hidesFold(filters: Filters, fold: ContractFold, sourcesOf = NOT_ASKED): boolean {
  const { from, to, amounts, period, best, worst, count } = fold;
  const isShown = (kind: Edge['kind']): boolean => !filters.links.includes(kind);
  if (filters.kinds.includes('contract') || SIDES.some((kinds) => !kinds.some(isShown)))
    return true;
  if (restsOnly(sourcesOf.get(fold.id), filters.sources)) return true;
  const kind = SIDES[1].find(isShown) ?? 'held_by';
  const ends = { id: edgeId({ from, kind, to }), kind, from, to };
  // Which of several contracts carries a flag the sum does not say.
  const flags = count === 1 ? fold.flags : [];
  const rest = { amounts, period, flags, records: count, status: null, contested: false };
  return [best, worst].every((grade) => hidesEdge(filters, { ...ends, ...rest, grade }));
}
