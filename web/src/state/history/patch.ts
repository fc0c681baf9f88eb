/** What one step changed, as data: found by comparing two explorations, applied in order to draw them again. */

import { z } from 'zod';
import {
  type Edge,
  type EdgeId,
  EdgeIdSchema,
  EdgeSchema,
  type Entity,
  type EntityId,
  EntityIdSchema,
  EntitySchema,
  MOST_OWN_LINKS,
} from '#model';
import type { Exploration, Point } from '../exploration.ts';
import { type Filters, FiltersSchema, NO_FILTERS } from '../filters.ts';
import { type ContractFold, ContractFoldSchema, type FoldId, FoldIdSchema } from '../fold.ts';
import { MOST_NOTES, NO_NOTES, NoteSchema, type Notes } from '../notes.ts';
import { NO_OWN_LINKS, OwnLinkSchema, type OwnLinks } from '../own-link.ts';
import { MOST_STEPS_TOLD, NO_STORY, OwnStepSchema, type OwnStory } from '../own-story.ts';

const PointSchema = z.object({ x: z.number(), y: z.number() });

/** A patch as it stands in a file. */
export const PatchSchema = z.object({
  gone: z.array(EntityIdSchema),
  cut: z.array(EdgeIdSchema),
  entities: z.array(EntitySchema),
  edges: z.array(EdgeSchema),
  places: z.array(z.tuple([EntityIdSchema, PointSchema])),
  pinned: z.array(z.tuple([EntityIdSchema, z.boolean()])),
  origin: z.array(z.tuple([EntityIdSchema, EntityIdSchema.nullable()])),
  // Files of before there were folds lack these.
  folds: z.array(ContractFoldSchema).default([]),
  unfolded: z.array(FoldIdSchema).default([]),
  spread: z.array(z.tuple([FoldIdSchema, z.boolean()])).default([]),
  filters: FiltersSchema.nullable(),
  // Null: as it was. Files of before there were stories, notes or own links lack these.
  story: z.array(OwnStepSchema).max(MOST_STEPS_TOLD).nullable().default(null),
  notes: z.array(NoteSchema).max(MOST_NOTES).nullable().default(null),
  ownLinks: z.array(OwnLinkSchema).max(MOST_OWN_LINKS).nullable().default(null),
});
export type Patch = z.infer<typeof PatchSchema>;

export const EMPTY_PATCH: Patch = {
  gone: [],
  cut: [],
  entities: [],
  edges: [],
  places: [],
  pinned: [],
  origin: [],
  folds: [],
  unfolded: [],
  spread: [],
  filters: null,
  story: null,
  notes: null,
  ownLinks: null,
};

/** The part of an exploration that steps change and undo restores. */
export type Kept = Pick<
  Exploration,
  | 'entities'
  | 'edges'
  | 'positions'
  | 'pinned'
  | 'origin'
  | 'folds'
  | 'spread'
  | 'filters'
  | 'story'
  | 'notes'
  | 'ownLinks'
>;

/** What leads from one exploration to the next; null when nothing that is kept changed. */
export function patchBetween(before: Kept, after: Kept): Patch | null {
  const patch: Patch = {
    gone: missing(before.entities, after.entities),
    cut: missing(before.edges, after.edges),
    entities: rewritten(before.entities, after.entities),
    edges: rewritten(before.edges, after.edges),
    places: changed(before.positions, after.positions).filter(
      ([id, place]) => !samePlace(before.positions.get(id), place),
    ),
    pinned: toggledBetween(before.pinned, after.pinned),
    origin: [
      ...missing(before.origin, after.origin).map((id): [EntityId, null] => [id, null]),
      ...changed(before.origin, after.origin),
    ],
    folds: rewritten(before.folds, after.folds),
    unfolded: missing(before.folds, after.folds),
    spread: toggledBetween(before.spread, after.spread),
    filters: before.filters === after.filters ? null : after.filters,
    story: sameWords(before.story, after.story) ? null : [...after.story],
    notes: sameWords(before.notes, after.notes) ? null : [...after.notes],
    ownLinks: sameWords(before.ownLinks, after.ownLinks) ? null : [...after.ownLinks],
  };
  const { filters, story, notes, ownLinks, ...lists } = patch;
  const isRewritten = [filters, story, notes, ownLinks].some((part) => part !== null);
  return isRewritten || Object.values(lists).some((list) => list.length > 0) ? patch : null;
}

/** True of what only fills in: first places for newcomers, fresher records of what is there. It is no step of its own. */
export function onlyFillsIn(patch: Patch, before: Kept): boolean {
  return (
    [patch.gone, patch.cut, patch.pinned, patch.origin].every((list) => list.length === 0) &&
    [patch.unfolded, patch.spread].every((list) => list.length === 0) &&
    [patch.filters, patch.story, patch.notes, patch.ownLinks].every((part) => part === null) &&
    patch.entities.every(({ id }) => before.entities.has(id)) &&
    patch.edges.every(({ id }) => before.edges.has(id)) &&
    patch.folds.every(({ id }) => before.folds.has(id)) &&
    patch.places.every(([id]) => !before.positions.has(id))
  );
}

/** A patch and a later one that only fills in, as one. */
export const filledIn = (patch: Patch, more: Patch): Patch => ({
  ...patch,
  entities: [...patch.entities, ...more.entities],
  edges: [...patch.edges, ...more.edges],
  folds: [...patch.folds, ...more.folds],
  places: [...patch.places, ...more.places],
});

/** Applies patches to an empty exploration, in order. Total: what names something that is not there changes nothing. */
export function applyAll(patches: Iterable<Patch>): Kept {
  const draft: Draft = {
    entities: new Map(),
    edges: new Map(),
    positions: new Map(),
    pinned: new Set(),
    origin: new Map(),
    folds: new Map(),
    spread: new Set(),
    filters: NO_FILTERS,
    story: NO_STORY,
    notes: NO_NOTES,
    ownLinks: NO_OWN_LINKS,
  };
  for (const patch of patches) apply(draft, patch);
  return draft;
}

interface Draft {
  readonly entities: Map<EntityId, Entity>;
  readonly edges: Map<EdgeId, Edge>;
  readonly positions: Map<EntityId, Point>;
  readonly pinned: Set<EntityId>;
  readonly origin: Map<EntityId, EntityId>;
  readonly folds: Map<FoldId, ContractFold>;
  readonly spread: Set<FoldId>;
  filters: Filters;
  story: OwnStory;
  notes: Notes;
  ownLinks: OwnLinks;
}

function apply(draft: Draft, patch: Patch): void {
  const { entities, edges, positions, pinned, origin } = draft;
  if (patch.gone.length > 0) takeAway(draft, new Set(patch.gone));
  for (const id of patch.cut) edges.delete(id);
  for (const entity of patch.entities) entities.set(entity.id, entity);
  for (const edge of patch.edges)
    if (entities.has(edge.from) && entities.has(edge.to)) edges.set(edge.id, edge);
  for (const [id, place] of patch.places) if (entities.has(id)) positions.set(id, place);
  for (const [id, on] of patch.pinned) {
    if (on && entities.has(id)) pinned.add(id);
    else pinned.delete(id);
  }
  for (const [id, parent] of patch.origin) {
    if (parent !== null && entities.has(id)) origin.set(id, parent);
    else origin.delete(id);
  }
  applyFolds(draft, patch);
  if (patch.filters) draft.filters = patch.filters;
  if (patch.story) draft.story = patch.story.length > 0 ? patch.story : NO_STORY;
  if (patch.notes) draft.notes = patch.notes.length > 0 ? patch.notes : NO_NOTES;
  if (patch.ownLinks) draft.ownLinks = patch.ownLinks.length > 0 ? patch.ownLinks : NO_OWN_LINKS;
}

function applyFolds({ entities, folds, spread }: Draft, patch: Patch): void {
  for (const id of patch.unfolded) folds.delete(id);
  for (const fold of patch.folds)
    if (entities.has(fold.from) && entities.has(fold.to)) folds.set(fold.id, fold);
  for (const [id, on] of patch.spread) {
    if (on) spread.add(id);
    else spread.delete(id);
  }
}

/** With an entity goes all that speaks of it, whatever the patch remembers of it. */
function takeAway(
  { entities, edges, positions, pinned, origin, folds }: Draft,
  gone: Set<EntityId>,
) {
  for (const id of gone) {
    entities.delete(id);
    positions.delete(id);
    pinned.delete(id);
    origin.delete(id);
  }
  for (const [id, { from, to }] of edges) if (gone.has(from) || gone.has(to)) edges.delete(id);
  for (const [id, { from, to }] of folds) if (gone.has(from) || gone.has(to)) folds.delete(id);
  for (const [id, parent] of origin) if (gone.has(parent)) origin.delete(id);
}

const missing = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): K[] =>
  before === after ? [] : [...before.keys()].filter((key) => !after.has(key));

const changed = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): [K, V][] =>
  before === after ? [] : [...after].filter(([key, value]) => before.get(key) !== value);

/** What reads otherwise than before: the same words in a new object are no change. */
const rewritten = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): V[] =>
  changed(before, after)
    .filter(([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value))
    .map(([, value]) => value);

const sameWords = <T>(before: readonly T[], after: readonly T[]): boolean =>
  before === after || JSON.stringify(before) === JSON.stringify(after);

const samePlace = (a: Point | undefined, b: Point): boolean => a?.x === b.x && a.y === b.y;

const toggledBetween = <Id>(before: ReadonlySet<Id>, after: ReadonlySet<Id>): [Id, boolean][] => [
  ...[...before].filter((id) => !after.has(id)).map((id): [Id, boolean] => [id, false]),
  ...[...after].filter((id) => !before.has(id)).map((id): [Id, boolean] => [id, true]),
];
