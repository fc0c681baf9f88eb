/** Writes names, identifiers and facts, each with the record that is cited for it. */
import { nameKey } from '#model';
import type { CitationMemory } from '../../citation-memory.ts';
import { normalIdentifier } from '../../identifier.ts';
import type { StatedThing, StatedThings } from '../../stated-things.ts';
import type { Database, Value } from '../database/database.ts';

const SMALLER = (table: string): string => `
(SELECT id FROM records WHERE n = excluded.record) < (SELECT id FROM records WHERE n = ${table}.record)`;
const NAMES = 'INSERT INTO names (entity, form, text, rank, as_of, key, record)';
const LATER_NAME = `
ON CONFLICT DO UPDATE SET as_of = excluded.as_of, record = excluded.record
WHERE excluded.as_of > names.as_of OR (excluded.as_of = names.as_of AND ${SMALLER('names')})
RETURNING entity`;
const IDENTIFIERS = 'INSERT INTO identifiers (entity, scheme, value, norm, record)';
const FACTS = 'INSERT INTO facts (entity, key, value, record)';
const SMALLER_CITATION = (table: string): string => `
ON CONFLICT DO UPDATE SET record = excluded.record WHERE ${SMALLER(table)} RETURNING entity`;

/** The integer keys of entities and records, by id. */
export interface Places {
  readonly nodes: ReadonlyMap<string, { readonly n: number }>;
  readonly records: ReadonlyMap<string, number>;
}

/** Writes what is new or better cited; answers the nodes that changed. */
export function writeThings(
  db: Database,
  things: StatedThings,
  memory: CitationMemory,
  { nodes, records }: Places,
): Set<number> {
  const node = (thing: StatedThing): number => nodes.get(thing.entity)?.n ?? 0;
  const record = (thing: StatedThing): number => records.get(thing.recordId) ?? 0;
  const names = unknown(memory, 'n', things.names).map((name) => {
    const key = name.form === 'name' ? nameKey(name.text) : '';
    return [node(name), name.form, name.text, name.rank, name.asOf, key, record(name)];
  });
  const identifiers = unknown(memory, 'i', things.identifiers).map((each) => {
    const { scheme, value } = each;
    return [node(each), scheme, value, normalIdentifier(value), record(each)];
  });
  const facts = unknown(memory, 'f', things.facts).map((fact) => [
    node(fact),
    fact.key,
    fact.value,
    record(fact),
  ]);
  return new Set([
    ...insert(db, NAMES, names, LATER_NAME),
    ...insert(db, IDENTIFIERS, identifiers, SMALLER_CITATION('identifiers')),
    ...insert(db, FACTS, facts, SMALLER_CITATION('facts')),
  ]);
}

const unknown = <Thing extends StatedThing>(
  memory: CitationMemory,
  letter: string,
  things: ReadonlyMap<string, Thing>,
): Thing[] =>
  [...things].filter(([key, thing]) => memory.takes(letter + key, thing)).map(([, thing]) => thing);

const insert = (db: Database, head: string, rows: readonly Value[][], tail: string): number[] =>
  db.insert<{ entity: number }>(head, rows, tail).map(({ entity }) => entity);
