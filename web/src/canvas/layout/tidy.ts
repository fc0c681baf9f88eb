/** The tidy layout: each connected part spread by forces, its overlaps undone, the parts packed. Same graph and way up, same picture. */
import type { Point } from '../../state/exploration.ts';
import type { Body, Link } from './box.ts';
import { componentsOf } from './components.ts';
import { pack } from './pack.ts';
import { separate } from './separate.ts';
import { type Places, spread } from './spread.ts';

export interface TidyQuestion {
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
  /** Places that must stay. */
  readonly pinned: readonly (readonly [string, Point])[];
  /** For a window higher than wide. */
  readonly tall: boolean;
}

/** A place for every body, in canvas units, rounded to tenths; the pinned where they were. */
export function tidy({ bodies, links, pinned, tall }: TidyQuestion): Places {
  const fixed = new Map(pinned);
  const parts = componentsOf(bodies, links).map((part) => {
    const places = separate(part.bodies, part.links, spread(part, fixed, tall), fixed);
    return { bodies: part.bodies, places, stays: part.bodies.some(({ id }) => fixed.has(id)) };
  });
  return new Map(
    [...pack(parts, tall ? 0.6 : 1.7)].map(([id, place]) => [id, fixed.get(id) ?? rounded(place)]),
  );
}

/** Tenths are enough for the eye, and keep what is saved and shared short. */
const rounded = ({ x, y }: Point): Point => ({
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
});
