/**
 * Puts a drawing on a sheet as wide as a page, so that its text can be read on paper: who stood left of whom or above whom
 * still does, as far as there is room; only the distances change.
 */

export interface SheetPlace {
  readonly x: number;
  readonly y: number;
}

/** Width of the sheet. On A4, with margins of 2 cm, a text of `SMALLEST_TEXT` has 7 points. */
export const SHEET_WIDTH = 820;
export const SMALLEST_TEXT = 12;
/** Room beside the outermost marks, and above the uppermost. */
const SIDE = 64;
const ABOVE = 44;
/** Height that a drawing is squeezed into, where its marks have room in it. */
const FAIR_HEIGHT = 780;
/** A small drawing is spread by that much at most, so that words find room on its lines. */
const [MOST_ACROSS, MOST_DOWN] = [2, 1.4];
/** A longer empty stretch is cut to that. */
const LONGEST_GAP = 240;
/** Part of the sheet that marks and names fill at most. */
const FULLEST = 0.6;

/** Where each stands; with the height down to the lowest mark and what is written under it. */
export interface Sheet<Id> {
  readonly places: ReadonlyMap<Id, SheetPlace>;
  readonly height: number;
}

export function onSheet<Id>(drawn: ReadonlyMap<Id, SheetPlace>): Sheet<Id> {
  const inner = SHEET_WIDTH - 2 * SIDE;
  const ids = [...drawn.keys()];
  const all = [...drawn.values()];
  const cell = cellOf(all.length, inner);
  const needed = (all.length * cell.width * cell.height) / inner / FULLEST;
  const xs = fitted(
    all.map(({ x }) => x),
    inner,
    MOST_ACROSS,
  );
  const ys = fitted(
    all.map(({ y }) => y),
    Math.max(FAIR_HEIGHT, needed),
    MOST_DOWN,
  );
  const left = (SHEET_WIDTH - Math.max(0, ...xs)) / 2;
  const stood = ids.map((id, at) => ({ id, x: left + (xs[at] ?? 0), y: ABOVE + (ys[at] ?? 0) }));
  const places = apart(stood, cell);
  const lowest = Math.max(0, ...[...places.values()].map(({ y }) => y));
  return { places, height: Math.ceil(lowest + ABOVE + 30) };
}

interface Cell {
  readonly width: number;
  readonly height: number;
}

/** What one entity has for itself: its mark, and as much of its name as so many leave room for. */
function cellOf(count: number, inner: number): Cell {
  const side = Math.sqrt((inner * FAIR_HEIGHT) / Math.max(1, count));
  return { width: between(60, side * 0.7, 130), height: between(56, side * 0.55, 84) };
}

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The values from 0 on in their order, long gaps cut, all of it spread or squeezed into `most`. */
function fitted(values: readonly number[], most: number, spread: number): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const moved = new Map<number, number>();
  let at = 0;
  for (const [n, value] of sorted.entries()) {
    if (n > 0) at += Math.min(LONGEST_GAP, value - (sorted[n - 1] ?? value));
    moved.set(value, at);
  }
  const scale = at > 0 ? Math.min(spread, most / at) : 1;
  return values.map((value) => Math.round((moved.get(value) ?? 0) * scale * 10) / 10);
}

type Standing<Id> = SheetPlace & { readonly id: Id };

/** From the top down, whoever would stand on another stands below it. */
function apart<Id>(all: readonly Standing<Id>[], cell: Cell): Map<Id, SheetPlace> {
  const settled: Standing<Id>[] = [];
  for (const one of [...all].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const beside = settled
      .filter(({ x }) => Math.abs(x - one.x) < cell.width)
      .sort((a, b) => a.y - b.y);
    let { y } = one;
    for (const other of beside) if (Math.abs(other.y - y) < cell.height) y = other.y + cell.height;
    settled.push({ ...one, y: Math.round(y * 10) / 10 });
  }
  return new Map(settled.map(({ id, x, y }) => [id, { x, y }]));
}
