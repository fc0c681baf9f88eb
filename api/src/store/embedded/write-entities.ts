/** Writing what rows state of entities: every name, identifier and fact, each with the record that shows it. */
import { firstDay, nameKey, type RowFacts, type StatedEntity } from '#model';
import type { Database } from './database.ts';
import { normalIdentifier } from './identifier.ts';
import { nextNumber } from './numbers.ts';
import type { PlacedRow } from './placed-row.ts';

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
const ADD = 'INSERT INTO entities (n, id, kind, canonical, name) VALUES (?1, ?2, ?3, ?1, ?4)';
const UNSETTLE =
  'UPDATE entities SET settled = 0 WHERE settled = 1 AND n IN (SELECT value FROM json_each(?))';

/** Of several records that show the same, the later one is cited; of equally late ones, the smaller id. */
const ADD_NAME = `
INSERT INTO names (entity, form, text, rank, as_of, key, record) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET as_of = excluded.as_of, record = excluded.record
WHERE excluded.as_of > names.as_of OR (excluded.as_of = names.as_of
  AND (SELECT id FROM records WHERE n = excluded.record) < (SELECT id FROM records WHERE n = names.record))`;
const ADD_IDENTIFIER = `
INSERT INTO identifiers (entity, scheme, value, norm, record) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET record = excluded.record
WHERE (SELECT id FROM records WHERE n = excluded.record) < (SELECT id FROM records WHERE n = identifiers.record)`;
const ADD_FACT = `
INSERT INTO facts (entity, key, value, record) VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET record = excluded.record
WHERE (SELECT id FROM records WHERE n = excluded.record) < (SELECT id FROM records WHERE n = facts.record)`;

/** Writes the entities of the rows; answers their nodes. */
export function writeEntities(db: Database, placed: readonly PlacedRow[]): Nodes {
  const byId = placeEntities(db, placed);
  const gathered = new Gathered();
  for (const each of placed)
    for (const entity of each.row.entities)
      gathered.take(byId.get(entity.id)?.n ?? 0, entity, each);
  const touched = gathered.write(db);
  if (touched.size > 0) db.run(UNSETTLE, JSON.stringify([...touched]));
  return { byId, changed: touched.size > 0 };
}

function placeEntities(db: Database, placed: readonly PlacedRow[]): Map<string, Node> {
  const wanted = new Map<string, StatedEntity>();
  for (const { row } of placed) for (const entity of row.entities) wanted.set(entity.id, entity);
  const byId = new Map<string, Node>();
  for (const row of db.all<Node & { id: string }>(FIND, JSON.stringify([...wanted.keys()])))
    byId.set(row.id, { n: row.n, canonical: row.canonical });
  let next = nextNumber(db, 'entities');
  for (const [id, entity] of wanted) {
    if (byId.has(id)) continue;
    db.run(ADD, next, id, entity.kind, entity.name);
    byId.set(id, { n: next, canonical: next });
    next++;
  }
  return byId;
}

interface Citation {
  readonly asOf: string;
  readonly recordId: string;
  readonly record: number;
}
interface Named extends Citation {
  readonly form: 'name' | 'short' | 'alias';
  readonly text: string;
  readonly rank: number;
}
interface Shown extends Citation {
  readonly key: string;
  readonly value: string;
}
type Kept<Item> = Map<string, { readonly node: number; readonly item: Item }>;

/** What a batch states, each thing once: a hub is named by thousands of rows in the same words. */
class Gathered {
  readonly #names: Kept<Named> = new Map();
  readonly #identifiers: Kept<Shown> = new Map();
  readonly #facts: Kept<Shown> = new Map();

  take(node: number, entity: StatedEntity, placed: PlacedRow): void {
    const { row, record } = placed;
    const cited = { asOf: dayOf(row) || placed.sourceAsOf, recordId: row.record.id, record };
    const rank = entity.nameRank;
    this.#name(node, { ...cited, form: 'name', text: entity.name, rank });
    if (entity.shortName)
      this.#name(node, { ...cited, form: 'short', text: entity.shortName, rank });
    for (const text of entity.aliases ?? [])
      this.#name(node, { ...cited, form: 'alias', text, rank });
    for (const { scheme, value } of entity.identifiers ?? [])
      keep(this.#identifiers, node, [scheme, value], { ...cited, asOf: '', key: scheme, value });
    for (const { key, value } of entity.facts ?? [])
      keep(this.#facts, node, [key, value], { ...cited, asOf: '', key, value });
  }

  #name(node: number, name: Named): void {
    keep(this.#names, node, [name.form, name.text, name.rank], name);
  }

  /** Writes what is new; answers the nodes that changed. */
  write(db: Database): Set<number> {
    const touched = new Set<number>();
    const note = (node: number, changes: number): void => void (changes > 0 && touched.add(node));
    for (const { node, item } of this.#names.values()) {
      const key = item.form === 'name' ? nameKey(item.text) : '';
      note(
        node,
        db.run(ADD_NAME, node, item.form, item.text, item.rank, item.asOf, key, item.record),
      );
    }
    for (const { node, item } of this.#identifiers.values()) {
      const norm = normalIdentifier(item.value);
      note(node, db.run(ADD_IDENTIFIER, node, item.key, item.value, norm, item.record));
    }
    for (const { node, item } of this.#facts.values())
      note(node, db.run(ADD_FACT, node, item.key, item.value, item.record));
    return touched;
  }
}

function keep<Item extends Citation>(
  into: Kept<Item>,
  node: number,
  parts: readonly (string | number)[],
  item: Item,
): void {
  const key = `${node}\n${parts.join('\n')}`;
  const other = into.get(key)?.item;
  if (other && !citedBefore(item, other)) return;
  into.set(key, { node, item });
}

const citedBefore = (a: Citation, b: Citation): boolean =>
  a.asOf === b.asOf ? a.recordId < b.recordId : a.asOf > b.asOf;

/** The latest day that the row's statements speak for, '' if they name none. */
function dayOf(row: RowFacts): string {
  let latest = '';
  for (const { statement } of row.edges) {
    const day = statement.asOf ? firstDay(statement.asOf) : '';
    if (day > latest) latest = day;
  }
  return latest;
}
