/** Boxes in a grid of cells, so that a neighbourhood is found without looking at everything. */
import type { Box } from './box.ts';

const CELL = 160;

export class BoxGrid<T> {
  readonly #cells = new Map<string, { box: Box; item: T }[]>();

  add(box: Box, item: T): void {
    const entry = { box, item };
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
    }
  }

  /** Every item whose box shares area with this one; an item may come more than once. */
  *touching(box: Box): Generator<{ box: Box; item: T }> {
    for (const key of cellsOf(box))
      for (const entry of this.#cells.get(key) ?? [])
        if (
          entry.box.left < box.right &&
          entry.box.right > box.left &&
          entry.box.top < box.bottom &&
          entry.box.bottom > box.top
        )
          yield entry;
  }

  isFree(box: Box): boolean {
    return this.touching(box).next().done === true;
  }
}

function* cellsOf(box: Box): Generator<string> {
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
      yield `${x},${y}`;
}
