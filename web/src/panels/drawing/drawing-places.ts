/** Where entities stand in a drawing: where the author had them, else along the links from left to right. */
import type { Snapshot } from '#api/snapshot/format.ts';
import { type EdgeEnds, parseEdgeId } from '#model';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place>;

/** Beyond this, columns are no picture any more. */
const MOST_IN_COLUMNS = 60;
/** Entities without a link stand in a block; a single column of many would fill pages. */
const LEAST_ROWS = 3;
/** More in one column are a strip that fills pages. */
const MOST_ROWS = 14;
const COLUMN = 190;
const ROW = 84;

/** A place for each entity of a snapshot that is drawn; empty when there is nothing worth a drawing. */
export function drawingPlaces({ view, questions, story, edges }: Snapshot): Places {
  if (view.positions.length > 1)
    return new Map(view.positions.map(({ id, x, y }) => [id, { x, y }]));
  const chains = questions.flatMap(({ answer }) => answer.chains);
  // A story asks questions on its way; their chains are not the whole of it.
  return chains.length > 0 && story.length === 0 ? chainPlaces(chains) : linkPlaces(edges);
}

function chainPlaces(chains: readonly (readonly string[])[]): Places {
  const columns = new Map<string, number>();
  for (const chain of chains)
    for (const [at, id] of entitiesAlong(chain).entries())
      columns.set(id, Math.min(at, columns.get(id) ?? at));
  return inColumns(columns);
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

/** Entities as many links to the right as they are from one that no link leads to; others with no link at all on the left. */
export function linkPlaces(
  links: readonly Pick<EdgeEnds, 'from' | 'to'>[],
  others: readonly string[] = [],
): Places {
  const onward = new Map<string, string[]>();
  for (const { from, to } of links) onward.set(from, [...(onward.get(from) ?? []), to]);
  const ends = new Set<string>(links.map(({ to }) => to));
  const froms = [...onward.keys()];
  const columns = new Map<string, number>();
  // A ring has no start: whatever no start reaches begins anew.
  for (const start of [...froms.filter((id) => !ends.has(id)), ...froms]) {
    if (columns.has(start)) continue;
    columns.set(start, 0);
    const reached = [start];
    for (const id of reached)
      for (const next of onward.get(id) ?? []) {
        if (columns.has(next)) continue;
        columns.set(next, (columns.get(id) ?? 0) + 1);
        reached.push(next);
      }
  }
  const alone = others.filter((id) => !columns.has(id));
  const rows = Math.max(LEAST_ROWS, Math.ceil(Math.sqrt(alone.length)));
  for (const [at, id] of alone.entries()) columns.set(id, -1 - Math.floor(at / rows));
  return inColumns(columns);
}

/** Each column stands in the middle of the height of the tallest; a crowd in one becomes several side by side. */
function inColumns(columns: ReadonlyMap<string, number>): Places {
  if (columns.size > MOST_IN_COLUMNS) return new Map();
  const members = new Map<number, string[]>();
  for (const [id, column] of columns) members.set(column, [...(members.get(column) ?? []), id]);
  const places = new Map<string, Place>();
  let shifted = 0;
  for (const column of [...members.keys()].sort((a, b) => a - b)) {
    const parts = evenParts(members.get(column) ?? []);
    for (const [part, ids] of parts.entries())
      for (const [row, id] of ids.entries())
        places.set(id, {
          x: (column + shifted + part) * COLUMN,
          y: (row - (ids.length - 1) / 2) * ROW,
        });
    shifted += parts.length - 1;
  }
  return places;
}

/** As few parts as hold at most so many each. */
function evenParts(ids: readonly string[]): string[][] {
  const rows = Math.ceil(ids.length / Math.ceil(ids.length / MOST_ROWS));
  return Array.from({ length: Math.ceil(ids.length / rows) }, (_, part) =>
    ids.slice(part * rows, (part + 1) * rows),
  );
}
