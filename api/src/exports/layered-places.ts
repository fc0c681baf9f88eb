/** Where a picture puts what has no place yet: in columns by kind, money from left to right, each column by name. */
import type { EntityDetail, EntityId, EntityKind } from '#model';
import type { SheetPlace } from './sheet/sheet-places.ts';

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

/** More of a kind stand in several columns; on a sheet, one alone would be a strip. */
const FAIR_ROWS = 9;

/** Columns stand in the middle of each other; every second one half a row lower, so that long lines pass between. */
export function layeredPlaces(entities: readonly EntityDetail[]): Map<EntityId, SheetPlace> {
  const kinds = new Map<number, EntityDetail[]>();
  for (const entity of entities) {
    const at = COLUMN[entity.kind];
    const kind = kinds.get(at);
    if (kind) kind.push(entity);
    else kinds.set(at, [entity]);
  }
  const most = Math.max(FAIR_ROWS, Math.ceil(Math.sqrt(entities.length)));
  const columns = [...kinds.keys()]
    .sort((a, b) => a - b)
    .flatMap((at) => inColumns((kinds.get(at) ?? []).sort(byName), most));
  const places = new Map<EntityId, SheetPlace>();
  for (const [column, rows] of columns.entries())
    for (const [row, { id }] of rows.entries())
      places.set(id, {
        x: column * COLUMN_WIDTH,
        y: (row - (rows.length - 1) / 2 + (column % 2) / 2) * ROW_HEIGHT,
      });
  return places;
}

/** As few columns as hold them all, and as even as they can be. */
function inColumns(all: readonly EntityDetail[], most: number): EntityDetail[][] {
  const rows = Math.ceil(all.length / Math.ceil(all.length / most));
  const columns: EntityDetail[][] = [];
  for (let at = 0; at < all.length; at += rows) columns.push(all.slice(at, at + rows));
  return columns;
}

const byName = (a: EntityDetail, b: EntityDetail): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
