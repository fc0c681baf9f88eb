/** Where a picture puts what has no place yet: in columns by kind, money from left to right, each column by name. */
import type { EntityDetail, EntityId, EntityKind } from '#model';

export type Place = readonly [x: number, y: number];

const COLUMN: Readonly<Record<EntityKind, number>> = {
  agency: 0,
  system: 1,
  contract: 2,
  organization: 3,
  withheld: 3,
  offering: 4,
};
const COLUMN_WIDTH = 260;
const ROW_HEIGHT = 110;

/** Columns stand in the middle of each other; every second one half a row lower, so that long lines pass between. */
export function layeredPlaces(entities: readonly EntityDetail[]): Map<EntityId, Place> {
  const columns = new Map<number, EntityDetail[]>();
  for (const entity of entities) {
    const at = COLUMN[entity.kind];
    const column = columns.get(at);
    if (column) column.push(entity);
    else columns.set(at, [entity]);
  }
  const places = new Map<EntityId, Place>();
  [...columns.keys()]
    .sort((a, b) => a - b)
    .forEach((at, column) => {
      const rows = (columns.get(at) ?? []).sort(byName);
      rows.forEach(({ id }, row) => {
        places.set(id, [
          column * COLUMN_WIDTH,
          (row - (rows.length - 1) / 2 + (column % 2) / 2) * ROW_HEIGHT,
        ]);
      });
    });
  return places;
}

const byName = (a: EntityDetail, b: EntityDetail): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
