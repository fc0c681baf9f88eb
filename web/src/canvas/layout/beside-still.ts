/** Brings a finished layout together with what must stay: nothing overlaps, nothing that stays moves. */
import type { Point } from '../../state/exploration.ts';
import { type Body, type Box, sharedArea, unionBox, wholeBox } from './box.ts';
import { separate } from './separate.ts';
import { meanOf, type Places } from './spread.ts';

const SPACE = 80;

/**
 * `among`: the layout is shifted so that the still ones stand in it as nearly as can be, and the others make room.
 * `apart`: it stands as a whole, in the midst of what stays if there is room, else right of it.
 */
export function besideStill(
  bodies: readonly Body[],
  free: Places,
  still: ReadonlyMap<string, Point>,
  how: 'among' | 'apart',
): Places {
  const places: Places = new Map();
  const moving = bodies.filter(({ id }) => free.has(id) && !still.has(id));
  const shift = how === 'among' ? shiftOnto(free, still) : shiftApart(moving, bodies, free, still);
  for (const { id } of moving) {
    const { x, y } = free.get(id) ?? { x: 0, y: 0 };
    places.set(id, { x: x + shift.x, y: y + shift.y });
  }
  const apart = still.size === 0 ? places : separate(bodies, [], places, still);
  return new Map(
    bodies.flatMap(({ id }): [string, Point][] => {
      const place = still.get(id) ?? apart.get(id);
      return place ? [[id, still.has(id) ? place : rounded(place)]] : [];
    }),
  );
}

/** From where the layout would have put the still ones to where they stand. */
function shiftOnto(free: Places, still: ReadonlyMap<string, Point>): Point {
  const both = [...still].filter(([id]) => free.has(id));
  if (both.length === 0) return { x: 0, y: 0 };
  const here = meanOf(both.map(([, place]) => place));
  const there = meanOf(both.flatMap(([id]) => free.get(id) ?? []));
  return { x: here.x - there.x, y: here.y - there.y };
}

function shiftApart(
  moving: readonly Body[],
  bodies: readonly Body[],
  free: Places,
  still: ReadonlyMap<string, Point>,
): Point {
  const own = unionBox(moving.map((body) => wholeBox(body, free.get(body.id) ?? ORIGIN)));
  const others = bodies.flatMap((body) => {
    const place = still.get(body.id);
    return place ? [wholeBox(body, place)] : [];
  });
  const rest = unionBox(others);
  if (!own || !rest) return ORIGIN;
  const middle = meanOf([...still.values()]);
  const centred = {
    x: middle.x - (own.left + own.right) / 2,
    y: middle.y - (own.top + own.bottom) / 2,
  };
  const there = shifted(own, centred);
  if (others.every((box) => sharedArea(box, there) === 0)) return centred;
  return { x: rest.right + SPACE - own.left, y: centred.y };
}

const ORIGIN: Point = { x: 0, y: 0 };
const shifted = ({ left, right, top, bottom }: Box, { x, y }: Point): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** Tenths are enough for the eye, and keep what is saved and shared short. */
const rounded = ({ x, y }: Point): Point => ({
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
});
