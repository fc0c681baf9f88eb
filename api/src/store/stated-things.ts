/** Names, identifiers and facts that rows state, each thing once, with the record that is cited for it. */
import { type EntityId, firstDay, type RecordId, type RowFacts, type StatedEntity } from '#model';
import { type Citation, citedBefore } from './citation-memory.ts';

export type NameForm = 'name' | 'short' | 'alias';

/** A thing with its best citation among the rows taken. */
export interface StatedThing extends Citation {
  readonly entity: EntityId;
  readonly recordId: RecordId;
}
export interface StatedName extends StatedThing {
  readonly form: NameForm;
  readonly text: string;
  readonly rank: number;
}
export interface StatedIdentifier extends StatedThing {
  readonly scheme: string;
  readonly value: string;
}
export interface StatedFact extends StatedThing {
  readonly key: string;
  readonly value: string;
}

/** One id, whatever it stands for, with what records call it and say of it. */
export interface StatedIdentity {
  readonly id: EntityId;
  /** The id it is answered as now. */
  readonly canonical: EntityId;
  readonly names: readonly StatedName[];
  readonly identifiers: readonly StatedIdentifier[];
  readonly facts: readonly StatedFact[];
}

/** What tells a name from others. */
export const nameTag = ({ entity, form, rank, text }: StatedName): string =>
  `${entity} ${form} ${rank} ${text}`;
/** What tells an identifier from others. */
export const identifierTag = ({ entity, scheme, value }: StatedIdentifier): string =>
  `${entity} ${scheme}\n${value}`;
/** What tells a fact from others. */
export const factTag = ({ entity, key, value }: StatedFact): string => `${entity} ${key}\n${value}`;

/** Things by what tells them apart. */
export class StatedThings {
  readonly names = new Map<string, StatedName>();
  readonly identifiers = new Map<string, StatedIdentifier>();
  readonly facts = new Map<string, StatedFact>();

  /** Takes what one row states of its entities; `sourceAsOf` is the day that counts when the row names none. */
  take(row: RowFacts, sourceAsOf: string): void {
    const asOf = dayOf(row) || sourceAsOf;
    for (const entity of row.entities) this.#take(entity, row.record.id, asOf);
  }

  #take(entity: StatedEntity, recordId: RecordId, asOf: string): void {
    const { id, nameRank: rank } = entity;
    const name = (form: NameForm, text: string): void =>
      keepBest(this.names, nameTag, { entity: id, form, text, rank, asOf, recordId });
    name('name', entity.name);
    if (entity.shortName) name('short', entity.shortName);
    for (const text of entity.aliases ?? []) name('alias', text);
    for (const { scheme, value } of entity.identifiers ?? [])
      keepBest(this.identifiers, identifierTag, { entity: id, scheme, value, asOf: '', recordId });
    for (const { key, value } of entity.facts ?? [])
      keepBest(this.facts, factTag, { entity: id, key, value, asOf: '', recordId });
  }
}

function keepBest<Thing extends Citation>(
  kept: Map<string, Thing>,
  tagOf: (thing: Thing) => string,
  thing: Thing,
): void {
  const key = tagOf(thing);
  const other = kept.get(key);
  if (!other || citedBefore(thing, other)) kept.set(key, thing);
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
