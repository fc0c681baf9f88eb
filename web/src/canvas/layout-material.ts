/** A drawing as layouts take it, and their answers as the store takes them. */
import type { Edge, EdgeId, EntityId } from '#model';
import { type Drawn, drawnOf, type Exploration, type Point } from '../state/exploration.ts';
import { linesOf } from '../state/picture.ts';
import { bodyOf } from './label.ts';
import type { Body, Link } from './layout/box.ts';
import type { ChainQuestion } from './layout/path-layout.ts';
import type { SlotQuestion } from './layout/slots.ts';
import type { TidyQuestion } from './layout/tidy.ts';
import { farEnd } from './steps.ts';

const bodiesOf = ({ entities }: Drawn): Body[] => [...entities.values()].map(bodyOf);

const linksOf = (now: Exploration): Link[] =>
  [...linesOf(now)].map(({ from, to }) => ({ from, to }));

/** For the tidy layout of the exploration; held still is all that is placed, or only what is pinned. */
export function tidyQuestion(
  now: Exploration,
  still: 'placed' | 'pinned',
  tall: boolean,
): TidyQuestion {
  const pinned = [...now.positions].filter(([id]) => still === 'placed' || now.pinned.has(id));
  return { bodies: bodiesOf(now), links: linksOf(now), pinned, tall };
}

/** For the newcomers of the exploration. */
export const slotQuestion = (now: Exploration): SlotQuestion => ({
  bodies: bodiesOf(now),
  links: linksOf(now),
  placed: now.positions,
  origin: now.origin,
});

/** For the chains that are shown. */
export function chainQuestion(now: Exploration): ChainQuestion {
  const drawn = drawnOf(now);
  const chains = (now.path?.chains ?? [])
    .filter((edges) => edges.every((id) => drawn.edges.has(id)))
    .map((edges) => nodesAlong(edges, drawn, now.path?.from));
  return { bodies: bodiesOf(drawn), chains };
}

/** A chain's nodes in the order in which it is read: from the end of its first link that is a start. */
function nodesAlong(
  edges: readonly EdgeId[],
  drawn: Drawn,
  from: ReadonlySet<EntityId> = new Set(),
): EntityId[] {
  const links = edges.flatMap((id) => drawn.edges.get(id) ?? []);
  const first = links[0];
  if (!first) return [];
  const nodes = [startOf(first, links[1], from)];
  for (const link of links) nodes.push(farEnd(link, nodes.at(-1) ?? link.from));
  return nodes;
}

function startOf(first: Edge, second: Edge | undefined, from: ReadonlySet<EntityId>): EntityId {
  // The end that the second link does not share; a chain of one link starts where it was asked to.
  if (second) return touches(second, first.to) ? first.from : first.to;
  return from.has(first.from) ? first.from : first.to;
}

const touches = ({ from, to }: Edge, id: EntityId): boolean => from === id || to === id;

/** Layouts answer with the ids they were given; the store drops any that is no longer drawn. */
export const placesForStore = (
  places: Iterable<readonly [string, Point]>,
): Iterable<readonly [EntityId, Point]> => places as Iterable<readonly [EntityId, Point]>;
