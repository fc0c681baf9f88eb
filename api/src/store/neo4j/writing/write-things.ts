/** Writing names, identifiers and facts, each with the record that is cited for it. */
import { nameKey } from '#model';
import { normalIdentifier } from '../../identifier.ts';
import { allWordsOf, plainUpper } from '../../query-words.ts';
import type { StatedThing, StatedThings } from '../../stated-things.ts';
import type { Asker } from '../connection/bolt.ts';
import { hashId } from './hash-id.ts';

export interface ThingRow {
  readonly id: string;
  readonly entity: string;
  readonly asOf: string;
  readonly recordId: string;
  /** What does not change with the citation. */
  readonly properties: Readonly<Record<string, string | number>>;
}

export interface ThingRows {
  readonly names: readonly ThingRow[];
  readonly identifiers: readonly ThingRow[];
  readonly facts: readonly ThingRow[];
}

type Things = Pick<StatedThings, 'names' | 'identifiers' | 'facts'>;

/** Things as rows; `isNew` is asked of each by a key that tells it apart. */
export const thingRows = (
  things: Things,
  isNew: (key: string, thing: StatedThing) => boolean = () => true,
): ThingRows => ({
  names: rowsOf(things.names, isNew, 'n', ({ form, text, rank }) => ({
    form,
    text,
    rank,
    key: form === 'name' ? nameKey(text) : '',
    upper: plainUpper(text),
    words: allWordsOf(text).join(' '),
  })),
  identifiers: rowsOf(things.identifiers, isNew, 'i', ({ scheme, value }) => ({
    scheme,
    value,
    norm: normalIdentifier(value),
  })),
  facts: rowsOf(things.facts, isNew, 'f', ({ key, value }) => ({ key, value })),
});

const rowsOf = <Thing extends StatedThing>(
  things: ReadonlyMap<string, Thing>,
  isNew: (key: string, thing: StatedThing) => boolean,
  letter: string,
  propertiesOf: (thing: Thing) => ThingRow['properties'],
): ThingRow[] =>
  [...things]
    .filter(([key, thing]) => isNew(letter + key, thing))
    .map(([key, thing]) => ({
      id: hashId(letter, key),
      entity: thing.entity,
      asOf: thing.asOf,
      recordId: thing.recordId,
      properties: propertiesOf(thing),
    }));

/** Writes what is new or better cited; true if anything was. */
export async function writeThings(tx: Asker, rows: ThingRows): Promise<boolean> {
  let changed = false;
  for (const [query, things] of [
    ['add-names', rows.names],
    ['add-identifiers', rows.identifiers],
    ['add-facts', rows.facts],
  ] as const) {
    if (things.length === 0) continue;
    const [written] = await tx.ask<{ written: number }>(query, { things });
    changed ||= (written?.written ?? 0) > 0;
  }
  return changed;
}
