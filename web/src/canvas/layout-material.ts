/** A drawing as layouts take it, and their answers as the store takes them. */
import type { EntityId } from '#model';
import { type Drawn, drawnOf, type Exploration, type Point } from '../state/exploration.ts';
import { bodyOf } from './label.ts';
import type { Body, Link } from './layout/box.ts';
import type { PathQuestionOfLayout } from './layout/path-layout.ts';
import type { SlotQuestion } from './layout/slots.ts';
import type { TidyQuestion } from './layout/tidy.ts';

const bodiesOf = ({ entities }: Drawn): Body[] => [...entities.values()].map(bodyOf);

const linksOf = ({ edges }: Drawn): Link[] =>
  [...edges.values()].map(({ from, to }) => ({ from, to }));

/** For the tidy layout of the exploration; held still is all that is placed, or only what is pinned. */
export function tidyQuestion(now: Exploration, still: 'placed' | 'pinned'): TidyQuestion {
  const pinned = [...now.positions].filter(([id]) => still === 'placed' || now.pinned.has(id));
  return { bodies: bodiesOf(now), links: linksOf(now), pinned };
}

/** For the newcomers of the exploration. */
export const slotQuestion = (now: Exploration): SlotQuestion => ({
  bodies: bodiesOf(now),
  links: linksOf(now),
  placed: now.positions,
  origin: now.origin,
});

/** For the chains that are shown. */
export const pathQuestion = (now: Exploration): PathQuestionOfLayout => ({
  bodies: bodiesOf(drawnOf(now)),
  links: linksOf(drawnOf(now)),
  from: now.path?.from ?? new Set(),
  to: now.path?.to ?? new Set(),
});

/** Layouts answer with the ids they were given; the store drops any that is no longer drawn. */
export const placesForStore = (
  places: Iterable<readonly [string, Point]>,
): Iterable<readonly [EntityId, Point]> => places as Iterable<readonly [EntityId, Point]>;
