/** Writing what rows state of entities: the entities themselves, then their names, identifiers and facts. */
import type { StatedEntity } from '#model';
import type { CitationMemory } from '../../citation-memory.ts';
import { StatedThings } from '../../stated-things.ts';
import type { Database, Value } from '../database/database.ts';
import { nextNumber } from './numbers.ts';
import type { PlacedRow } from './placed-row.ts';
import { writeThings } from './write-things.ts';

export interface Node {
  readonly n: number;
  /** The node of the entity it stands for now. */
  readonly canonical: number;
}

export interface Nodes {
  readonly byId: ReadonlyMap<string, Node>;
  /** True if any entity is new or gained a name, identifier or fact. */
  readonly changed: boolean;
}

const FIND = 'SELECT id, n, canonical FROM entities WHERE id IN (SELECT value FROM json_each(?))';
const ADD = 'INSERT INTO entities (n, id, kind, canonical, name)';
const UNSETTLE =
  'UPDATE entities SET settled = 0 WHERE settled = 1 AND n IN (SELECT value FROM json_each(?))';

/** Writes the entities of the rows; answers their nodes. */
export function writeEntities(
  db: Database,
  placed: readonly PlacedRow[],
  memory: CitationMemory,
): Nodes {
  const byId = placeEntities(db, placed);
  const things = new StatedThings();
  for (const { row, sourceAsOf } of placed) things.take(row, sourceAsOf);
  const touched = writeThings(db, things, memory, { nodes: byId, records: recordsOf(placed) });
  if (touched.size > 0) db.run(UNSETTLE, JSON.stringify([...touched]));
  return { byId, changed: touched.size > 0 };
}

const recordsOf = (placed: readonly PlacedRow[]): Map<string, number> =>
  new Map(placed.map(({ row, record }) => [row.record.id, record]));

function placeEntities(db: Database, placed: readonly PlacedRow[]): Map<string, Node> {
  const wanted = new Map<string, StatedEntity>();
  for (const { row } of placed) for (const entity of row.entities) wanted.set(entity.id, entity);
  const byId = new Map<string, Node>();
  for (const row of db.all<Node & { id: string }>(FIND, JSON.stringify([...wanted.keys()])))
    byId.set(row.id, row);
  const fresh: Value[][] = [];
  let next = nextNumber(db, 'entities');
  for (const [id, entity] of wanted) {
    if (byId.has(id)) continue;
    fresh.push([next, id, entity.kind, next, entity.name]);
    byId.set(id, { n: next, canonical: next });
    next++;
  }
  db.insert(ADD, fresh);
  return byId;
}
