/** Where the entities of a snapshot stand in its drawing: where the author had them, else chain by chain from left to right. */
import type { Snapshot } from '#api/snapshot/format.ts';
import { parseEdgeId } from '#model';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Beyond this, chains in columns are no picture any more. */
const MOST_IN_COLUMNS = 60;
const COLUMN = 190;
const ROW = 84;

/** A place for each entity that is drawn; empty when there is nothing worth a drawing. */
export function drawingPlaces({ view, questions }: Snapshot): Map<string, Place> {
  if (view.positions.length > 1)
    return new Map(view.positions.map(({ id, x, y }) => [id, { x, y }]));
  const columns = new Map<string, number>();
  for (const { answer } of questions)
    for (const chain of answer.chains)
      for (const [at, id] of entitiesAlong(chain).entries())
        columns.set(id, Math.min(at, columns.get(id) ?? at));
  return columns.size > MOST_IN_COLUMNS ? new Map() : inColumns(columns);
}

/** The entities of a chain in its order: each edge shares an end with the next. */
function entitiesAlong(chain: readonly string[]): string[] {
  const ends = chain.flatMap((id) => parseEdgeId(id) ?? []);
  const [first, second] = ends;
  if (!first) return [];
  const shared = second && [second.from, second.to].includes(first.from);
  const along: string[] = [shared ? first.to : first.from];
  for (const { from, to } of ends) along.push(along.at(-1) === from ? to : from);
  return along;
}

/** Each column stands in the middle of the height of the tallest. */
function inColumns(columns: ReadonlyMap<string, number>): Map<string, Place> {
  const members = new Map<number, string[]>();
  for (const [id, column] of columns) members.set(column, [...(members.get(column) ?? []), id]);
  const places = new Map<string, Place>();
  for (const [column, ids] of members)
    for (const [row, id] of ids.entries())
      places.set(id, { x: column * COLUMN, y: (row - (ids.length - 1) / 2) * ROW });
  return places;
}
