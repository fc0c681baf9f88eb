/** Names, identifiers and facts of a batch, each thing once, with the record that is cited for it. */
import { firstDay, nameKey, type RowFacts, type StatedEntity } from '#model';
import { type Citation, type CitationMemory, citedBefore } from './citation-memory.ts';
import type { Database, Value } from './database.ts';
import { normalIdentifier } from './identifier.ts';
import type { PlacedRow } from './placed-row.ts';

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

interface Kept extends Citation {
  readonly row: readonly Value[];
}

export class StatedThings {
  readonly #memory: CitationMemory;
  readonly #names = new Map<string, Kept>();
  readonly #identifiers = new Map<string, Kept>();
  readonly #facts = new Map<string, Kept>();

  constructor(memory: CitationMemory) {
    this.#memory = memory;
  }

  /** Takes what one row states of one entity. */
  take(node: number, entity: StatedEntity, { row, record, sourceAsOf }: PlacedRow): void {
    const recordId = row.record.id;
    const asOf = dayOf(row) || sourceAsOf;
    const name = (form: 'name' | 'short' | 'alias', text: string): void => {
      const key = `${node} ${form} ${entity.nameRank} ${text}`;
      if (isBeaten(this.#names, key, asOf, recordId)) return;
      const nameAsKey = form === 'name' ? nameKey(text) : '';
      const values = [node, form, text, entity.nameRank, asOf, nameAsKey, record];
      this.#names.set(key, { asOf, recordId, row: values });
    };
    name('name', entity.name);
    if (entity.shortName) name('short', entity.shortName);
    for (const text of entity.aliases ?? []) name('alias', text);
    for (const { scheme, value } of entity.identifiers ?? []) {
      const key = `${node} ${scheme}\n${value}`;
      if (isBeaten(this.#identifiers, key, '', recordId)) continue;
      const values = [node, scheme, value, normalIdentifier(value), record];
      this.#identifiers.set(key, { asOf: '', recordId, row: values });
    }
    for (const fact of entity.facts ?? []) {
      const key = `${node} ${fact.key}\n${fact.value}`;
      if (isBeaten(this.#facts, key, '', recordId)) continue;
      this.#facts.set(key, { asOf: '', recordId, row: [node, fact.key, fact.value, record] });
    }
  }

  /** Writes what is new or better cited; answers the nodes that changed. */
  write(db: Database): Set<number> {
    const changed = [
      this.#write(db, 'n', this.#names, NAMES, LATER_NAME),
      this.#write(db, 'i', this.#identifiers, IDENTIFIERS, SMALLER_CITATION('identifiers')),
      this.#write(db, 'f', this.#facts, FACTS, SMALLER_CITATION('facts')),
    ];
    return new Set(changed.flat());
  }

  #write(
    db: Database,
    letter: string,
    things: ReadonlyMap<string, Kept>,
    head: string,
    tail: string,
  ): number[] {
    const rows: (readonly Value[])[] = [];
    for (const [key, { asOf, recordId, row }] of things)
      if (this.#memory.takes(letter + key, { asOf, recordId })) rows.push(row);
    return db.insert<{ entity: number }>(head, rows, tail).map(({ entity }) => entity);
  }
}

function isBeaten(
  kept: ReadonlyMap<string, Kept>,
  key: string,
  asOf: string,
  recordId: string,
): boolean {
  const other = kept.get(key);
  return other !== undefined && !citedBefore({ asOf, recordId }, other);
}

/** The latest day that the row's statements speak for, '' if they name none. */
function dayOf(row: RowFacts): string {
  let latest = '';
  for (const { statement } of row.edges) {
    const day = statement.asOf ? firstDay(statement.asOf) : '';
    if (day > latest) latest = day;
  }
  return latest;
}
