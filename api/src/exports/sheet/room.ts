/** Room for labels on a drawing: what is written never covers a mark or what was written before. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  /** Nothing is written there any more. */
  fill(box: Box): void;
  /** A line passes there: what is written goes elsewhere if it can. */
  pass(x: number, y: number): void;
  /** Takes the first of the boxes that is free and crossed by no line, else the first that is free; null where none is. */
  take<Choice extends Box>(choices: readonly Choice[]): Choice | null;
}

const CELL = 40;

/** `within`: nothing is written beyond it. */
export function roomWithin(within: Box): Room {
  const filled = new Map<string, Box[]>();
  const passed = new Map<string, (readonly [number, number])[]>();
  const fill = (box: Box): void => {
    for (const cell of cellsOf(box)) filled.set(cell, [...(filled.get(cell) ?? []), box]);
  };
  const isFree = (box: Box): boolean =>
    covers(within, box) &&
    cellsOf(box).every((cell) => !filled.get(cell)?.some((other) => overlap(box, other)));
  const isClear = (box: Box): boolean =>
    cellsOf(box).every((cell) => !passed.get(cell)?.some(([x, y]) => holds(box, x, y)));
  return {
    fill,
    pass: (x, y) => {
      const cell = cellAt(Math.floor(x / CELL), Math.floor(y / CELL));
      const points = passed.get(cell);
      if (points) points.push([x, y]);
      else passed.set(cell, [[x, y]]);
    },
    take: (choices) => {
      const free = choices.filter(isFree);
      const taken = free.find(isClear) ?? free[0] ?? null;
      if (taken) fill(taken);
      return taken;
    },
  };
}

const cellAt = (column: number, row: number): string => `${column} ${row}`;

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
      cells.push(cellAt(column, row));
  return cells;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom;

const holds = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x > left && x < right && y > top && y < bottom;
