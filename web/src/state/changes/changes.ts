/** Every step an exploration can take, as pure functions. None of them moves an entity that is already placed. */

import type { Edge, Entity, EntityId } from '#model';
import {
  type Change,
  EMPTY_EXPLORATION,
  type Exploration,
  hiddenNow,
  isAmong,
  type Point,
  type Selection,
  wholeOf,
} from '../exploration.ts';
import type { Filters, SourcesOf } from '../filters.ts';
import { type ContractFold, parseFoldId } from '../fold.ts';
import { hiddenWords } from '../hidden-words.ts';
import { moreOf } from '../more.ts';
import { ownLinksAmong } from '../own-link.ts';
import { readingName } from '../reading-name.ts';
import { sayNumber, sentence } from '../say.ts';

/** Said at the end of what adds something; the name of the step leaves it out. */
export const NOTHING_MOVED = 'Nothing else moved.';

/** Adds entities and the edges among all that is drawn; what is there already is brought up to date in place. */
export function addEntities(entities: Iterable<Entity>, edges: Iterable<Edge> = []): Change {
  return (now) => {
    const next = merged(now, entities, edges);
    const added = next.entities.size - now.entities.size;
    return { ...next, announcement: `Added ${sayNumber(added, 'entity', 'entities')}.` };
  };
}

/**
 * Adds one page of an entity's links; `total` is how many links of the kind asked for there are in all.
 * Links `between` what is drawn then come along uncounted.
 */
export function addNeighbours(
  parent: EntityId,
  entities: Iterable<Entity>,
  edges: Iterable<Edge>,
  total?: number,
  between: Iterable<Edge> = [],
): Change {
  return (now) => {
    const page = merged(now, entities, edges);
    const next = merged(page, [], between);
    const origin = new Map(now.origin);
    for (const id of next.entities.keys()) if (!now.entities.has(id)) origin.set(id, parent);
    const links = page.edges.size - now.edges.size;
    const of = total === undefined ? '' : ` of ${total.toLocaleString('en-US')}`;
    const named = next.entities.get(parent);
    const whose = named ? ` of ${readingName(named)}` : '';
    const noun = (total ?? links) === 1 ? 'link' : 'links';
    const added = `${sentence(`Added ${links.toLocaleString('en-US')}${of} ${noun}${whose}`)} ${NOTHING_MOVED}`;
    const known = sentence(
      `Nothing was added: all are on the canvas already, of the links${whose}`,
    );
    return { ...next, origin, announcement: links === 0 ? known : added };
  };
}

/** Takes an entity and its links off the canvas. */
export function removeEntity(id: EntityId): Change {
  return (now) => {
    const gone = now.entities.get(id);
    if (!gone) return now;
    const next = without(now, (one) => one === id);
    const links = sayNumber(now.edges.size - next.edges.size, 'link', 'links');
    return { ...next, announcement: `Hid ${readingName(gone)} and ${links}.` };
  };
}

/** Takes everything off the canvas but an entity, what it is linked with, and what is pinned. */
export function keepNeighbourhood(id: EntityId): Change {
  return (now) => {
    const kept = now.entities.get(id);
    if (!kept) return now;
    const near = new Set<EntityId>([id, ...now.pinned]);
    const own = ownLinksAmong(now.ownLinks, now.entities);
    for (const { from, to } of [...now.edges.values(), ...own.values()]) {
      if (from === id) near.add(to);
      if (to === id) near.add(from);
    }
    const next = without(now, (one) => !near.has(one));
    const hidden = sayNumber(now.entities.size - next.entities.size, 'entity', 'entities');
    return {
      ...next,
      announcement: `Kept only ${readingName(kept)} and its neighbours; hid ${hidden}.`,
    };
  };
}

/** The exploration without some entities, and without all that speaks of them. */
export function without(now: Exploration, isGone: (id: EntityId) => boolean): Exploration {
  const keep = <K, V>(map: ReadonlyMap<K, V>, test: (key: K, value: V) => boolean): Map<K, V> =>
    new Map([...map].filter(([key, value]) => test(key, value)));
  const stays = (id: EntityId): boolean => !isGone(id);
  const next = withMore({
    ...now,
    entities: keep(now.entities, stays),
    edges: keep(now.edges, (_, { from, to }) => stays(from) && stays(to)),
    positions: keep(now.positions, stays),
    origin: keep(now.origin, (id, parent) => stays(id) && stays(parent)),
    folds: keep(now.folds, (_, { from, to }) => stays(from) && stays(to)),
    spread: new Set([...now.spread].filter((id) => bothEnds(id, stays))),
    pinned: new Set([...now.pinned].filter(stays)),
    several: new Set([...now.several].filter(stays)),
  });
  return isAmong(next.selection, next) ? next : { ...next, selection: null };
}

function bothEnds(id: string, stays: (id: EntityId) => boolean): boolean {
  const ends = parseFoldId(id);
  return ends !== null && stays(ends.from) && stays(ends.to);
}

/** Selects a node or a line, or nothing. */
export function select(selection: Selection | null): Change {
  return (now) => ({ ...now, selection });
}

/** Places entities in the view that is shown; ids that are not drawn are left out. Says nothing. */
export function setPositions(places: Iterable<readonly [EntityId, Point]>): Change {
  return (now) => {
    const drawn = wholeOf(now);
    const positions = new Map(drawn.positions);
    for (const [id, place] of places)
      if (drawn.entities.has(id)) positions.set(id, { x: place.x, y: place.y });
    if (!now.path) return { ...now, positions };
    return { ...now, path: { ...now.path, shown: { ...now.path.shown, positions } } };
  };
}

/** Pins an entity, so that tidying leaves it where it is; or lets it go. */
export function pin(id: EntityId, pinned = true): Change {
  return (now) => {
    const entity = now.entities.get(id);
    if (!entity || now.pinned.has(id) === pinned) return now;
    const next = new Set(now.pinned);
    if (pinned) next.add(id);
    else next.delete(id);
    const verb = pinned ? 'Pinned' : 'Unpinned';
    return { ...now, pinned: next, announcement: sentence(`${verb} ${readingName(entity)}`) };
  };
}

/** Brings what is drawn up to date with the store; adds nothing and says nothing. */
export function bringUpToDate(
  entities: Iterable<Entity>,
  edges: Iterable<Edge>,
  folds: Iterable<ContractFold> = [],
): Change {
  return (now) => {
    const known = [...folds].filter(({ id }) => now.folds.has(id));
    const next = merged(
      now,
      [...entities].filter(({ id }) => now.entities.has(id)),
      [...edges].filter(({ id }) => now.edges.has(id)),
    );
    return {
      ...next,
      folds: new Map([...now.folds, ...known.map((one) => [one.id, one] as const)]),
    };
  };
}

/** Sets what is hidden for now; `words` name it in the history. */
export function filter(filters: Filters, words: string): Change {
  return (now) => {
    const next = { ...now, filters };
    const hidden = hiddenWords(hiddenNow(next));
    const left = hidden === '' ? 'Everything is shown.' : `Hidden: ${hidden}.`;
    return { ...next, announcement: `${sentence(words)} ${left} ${NOTHING_MOVED}` };
  };
}

/** Shows what had begun by the end of a year, undated links too; null shows all again. Nothing moves. */
export function playTo(year: number | null, said: string): Change {
  return (now) => ({ ...now, playedTo: year, announcement: said });
}

/** Learns which sources lines rest on; says nothing. */
export function learnSources(sources: SourcesOf): Change {
  return (now) => ({ ...now, sourcesOf: new Map([...now.sourcesOf, ...sources]) });
}

/** One line for the live region. */
export function announce(announcement: string): Change {
  return (now) => ({ ...now, announcement });
}

/** Takes everything off the canvas; what was written of it stays. */
export function clear(): Change {
  return ({ story, notes, ownLinks }) => ({
    ...EMPTY_EXPLORATION,
    story,
    notes,
    ownLinks,
    announcement: 'The canvas is empty.',
  });
}

/** With these too. An edge whose ends are not both drawn is left out: a line needs two ends. */
export function merged(
  now: Exploration,
  newEntities: Iterable<Entity>,
  newEdges: Iterable<Edge>,
): Exploration {
  const entities = new Map(now.entities);
  for (const entity of newEntities) entities.set(entity.id, entity);
  const edges = new Map(now.edges);
  for (const edge of newEdges)
    if (entities.has(edge.from) && entities.has(edge.to)) edges.set(edge.id, edge);
  return withMore({ ...now, entities, edges });
}

const withMore = (now: Exploration): Exploration => ({
  ...now,
  more: moreOf(now.entities, now.edges),
});
