/** What is on the canvas: one immutable value. It changes only through the pure functions under `changes`. */
import type { Edge, EdgeId, Entity, EntityId } from '#model';
import { countFilters, type Filters, NO_FILTERS, type SourcesOf } from './filters.ts';
import { type ContractFold, type FoldId, parseFoldId } from './fold.ts';
import { NO_NOTES, type Notes } from './notes.ts';
import { NO_OWN_LINKS, type OwnLinkId, type OwnLinks, ownLinksAmong } from './own-link.ts';
import { NO_STORY, type OwnStory } from './own-story.ts';
import { type Filterable, type Hidden, visiblePart } from './visible.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The one thing the inspector shows: a node, a line, a line that stands for several, or one the reader drew. */
export type Selection =
  | { readonly type: 'entity'; readonly id: EntityId }
  | { readonly type: 'edge'; readonly id: EdgeId }
  | { readonly type: 'fold'; readonly id: FoldId }
  | { readonly type: 'own'; readonly id: OwnLinkId };

/** Chains drawn left to right in place of the exploration, which waits untouched until they are left. */
export interface PathView {
  /** The union of all chains, without repeats. */
  readonly edges: readonly EdgeId[];
  /** Index of the chain that stands out. */
  readonly chain: number;
  readonly chains: readonly (readonly EdgeId[])[];
  readonly from: ReadonlySet<EntityId>;
  readonly to: ReadonlySet<EntityId>;
  /** Everything on all chains, where not all of it is shown. */
  readonly whole?: Pick<Drawn, 'entities' | 'edges'>;
  readonly shown: Drawn;
}

/** The part that is drawn. An entity without a position has not been placed yet; the canvas places it. */
export interface Drawn {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
  readonly positions: ReadonlyMap<EntityId, Point>;
}

export interface Exploration extends Drawn {
  readonly pinned: ReadonlySet<EntityId>;
  /** Links that each entity has in the store and that are not drawn; entities without any are left out. */
  readonly more: ReadonlyMap<EntityId, number>;
  /** From where an entity was expanded, so that it is placed beside that one. */
  readonly origin: ReadonlyMap<EntityId, EntityId>;
  /** Contracts between two that are drawn as one link; those drawn one by one as well are among its count. */
  readonly folds: ReadonlyMap<FoldId, ContractFold>;
  /** Pairs whose parallel links the reader wants to see one by one. */
  readonly spread: ReadonlySet<FoldId>;
  /** What is hidden for now; it stays in the maps above, with its place. */
  readonly filters: Filters;
  /** The reader's own words about it, step by step. */
  readonly story: OwnStory;
  /** The reader's own words on what is here. */
  readonly notes: Notes;
  /** Links that the reader drew, also those with an end that is not on the canvas now. */
  readonly ownLinks: OwnLinks;
  /** The last year that is shown while time is played; null when it is not. A look, no step of the history. */
  readonly playedTo: number | null;
  /** Known only once it was asked for; no part of the history. */
  readonly sourcesOf: SourcesOf;
  readonly selection: Selection | null;
  /** Entities chosen to be acted on together; apart from the selection, and like it no step of the history. */
  readonly several: ReadonlySet<EntityId>;
  readonly path: PathView | null;
  /** One line for the live region: what the last change did. */
  readonly announcement: string;
  /** How often something was said: the same line twice is said twice. */
  readonly said: number;
}

/** A pure step from one exploration to the next; undo keeps the values, replay keeps the steps. */
export type Change = (now: Exploration) => Exploration;

export const EMPTY_EXPLORATION: Exploration = {
  entities: new Map(),
  edges: new Map(),
  positions: new Map(),
  pinned: new Set(),
  more: new Map(),
  origin: new Map(),
  folds: new Map(),
  spread: new Set(),
  filters: NO_FILTERS,
  story: NO_STORY,
  notes: NO_NOTES,
  ownLinks: NO_OWN_LINKS,
  playedTo: null,
  sourcesOf: new Map(),
  selection: null,
  several: new Set(),
  path: null,
  announcement: '',
  said: 0,
};

/** All that has or needs a place now, hidden or not: the chains while a path is shown, else the exploration. */
export const wholeOf = (now: Exploration): Drawn => now.path?.shown ?? now;

/** What canvas, table and outline show now: the whole less what filters hide; chains are always shown whole. */
export function drawnOf(now: Exploration): Drawn {
  if (now.path) return now.path.shown;
  return countFilters(filtersInForce(now)) === 0 ? now : filtered(now);
}

/** The filters that are set, up to the year that is played. */
export function filtersInForce({ filters, playedTo }: Exploration): Filters {
  if (playedTo === null) return filters;
  return { ...filters, years: { from: filters.years?.from ?? null, to: playedTo } };
}

/** Contracts that are drawn as one link: all less what filters hide; among chains there are none. */
export function foldsOf(now: Exploration): Exploration['folds'] {
  if (now.path) return NO_FOLDS;
  return countFilters(filtersInForce(now)) === 0 ? now.folds : filtered(now).folds;
}
const NO_FOLDS: Exploration['folds'] = new Map();

/** How much filters hide now. */
export const hiddenNow = (now: Exploration): Hidden =>
  now.path
    ? { entities: 0, links: 0, folds: 0, own: 0 }
    : hiddenIn(now, { ...drawnOf(now), folds: foldsOf(now) }, now.filters);

/** How much these filters would hide if no others were set. */
export const hiddenWith = (now: Exploration, filters: Filters): Hidden =>
  hiddenIn(now, visiblePart(now, filters, now.pinned, now.sourcesOf), filters);

function hiddenIn(now: Exploration, part: Filterable, filters: Filters): Hidden {
  const own = ownLinksAmong(now.ownLinks, now.entities).size;
  const ownLeft = filters.own ? 0 : ownLinksAmong(now.ownLinks, part.entities).size;
  return {
    entities: now.entities.size - part.entities.size,
    links: now.edges.size - part.edges.size,
    folds: now.folds.size - part.folds.size,
    own: own - ownLeft,
  };
}

type Filtered = Drawn & Pick<Filterable, 'folds'>;

/** What the filtered part is made of. */
const INPUTS = [
  'entities',
  'edges',
  'positions',
  'folds',
  'pinned',
  'filters',
  'playedTo',
  'sourcesOf',
] as const;

const drawnBy = new WeakMap<Drawn['edges'], { of: Exploration; drawn: Filtered }>();

/** The same object as long as nothing that it is made of changes. */
function filtered(now: Exploration): Filtered {
  const known = drawnBy.get(now.edges);
  if (known && INPUTS.every((part) => known.of[part] === now[part])) return known.drawn;
  const part = visiblePart(now, filtersInForce(now), now.pinned, now.sourcesOf);
  const positions = new Map([...now.positions].filter(([id]) => part.entities.has(id)));
  const drawn = { ...part, positions };
  drawnBy.set(now.edges, { of: now, drawn });
  return drawn;
}

/** Whether what is selected is among these. */
export function isAmong(
  selection: Selection | null,
  {
    entities,
    edges,
    folds,
    ownLinks,
  }: Pick<Exploration, 'entities' | 'edges' | 'folds' | 'ownLinks'>,
): boolean {
  if (!selection) return false;
  if (selection.type === 'entity') return entities.has(selection.id);
  if (selection.type === 'edge') return edges.has(selection.id);
  if (selection.type === 'own') return ownLinksAmong(ownLinks, entities).has(selection.id);
  const ends = parseFoldId(selection.id);
  if (ends?.of !== 'links') return folds.has(selection.id);
  return entities.has(ends.from) && entities.has(ends.to);
}
