/** A drawing as layouts take it, and their answers as the store takes them. */
import { type Edge, type EdgeId, type EntityId, edgeKindMeaning } from '#model';
import { DRAWN_KINDS, drawnKind } from '../../state/drawn-kind.ts';
import { type Drawn, drawnOf, type Exploration, type Point } from '../../state/exploration.ts';
import type { LayoutName } from '../../state/intents.ts';
import { documentedLinesOf } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { bodyOf } from '../elements/label.ts';
import { farEnd } from '../keyboard/steps.ts';
import type { Body, Link } from '../layout/box.ts';
import type { LayoutQuestion } from '../layout/lay-out.ts';
import type { ChainQuestion } from '../layout/path-layout.ts';
import type { SlotQuestion } from '../layout/slots.ts';

const bodiesOf = ({ entities }: Drawn): Body[] => [...entities.values()].map(bodyOf);

const linksOf = (now: Exploration): Link[] =>
  [...documentedLinesOf(now)].map(({ from, to }) => ({ from, to }));

interface Asked {
  readonly layout: LayoutName;
  /** Held still is all that is placed, or only what is pinned. */
  readonly still: 'placed' | 'pinned';
  readonly tall: boolean;
  readonly around: EntityId | null;
}

/** For a layout of the exploration. Grouping by kind moves only those that are chosen, if any are. */
export function layoutQuestion(now: Exploration, asked: Asked): LayoutQuestion {
  const { layout, still, tall, around } = asked;
  const some = layout === 'kinds' && now.several.size > 0;
  const isStill = (id: EntityId): boolean =>
    still === 'placed' || now.pinned.has(id) || (some && !now.several.has(id));
  const moving = [...now.entities.values()].filter(({ id }) => !isStill(id));
  return {
    layout,
    bodies: bodiesOf(now),
    links: flowOf(now),
    pinned: [...now.positions].filter(([id]) => isStill(id)),
    tall,
    around,
    groups: DRAWN_KINDS.map((kind) =>
      moving
        .filter((entity) => drawnKind(entity) === kind)
        .sort((a, b) => readingName(a).localeCompare(readingName(b)) || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id),
    ),
  };
}

/** Links from where money and duty come to where they go, by the vocabulary; those that say nothing of it as they are. */
const flowOf = (now: Exploration): Link[] => [
  ...[...now.edges.values()].map(({ kind, from, to }) =>
    edgeKindMeaning(kind).outward === 'backward' ? { from: to, to: from } : { from, to },
  ),
  ...[...now.folds.values()].map(({ from, to }) => ({ from, to })),
];

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
