/** FollowTheMoney as its schema has it: `ftm-schema.json` is an extract of what is published, its source named there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCalendarDate } from '#model';
import { type Exported, exportedWorld } from './exported-world.ts';
import published from './ftm-schema.json' with { type: 'json' };

interface Schema {
  readonly is: readonly string[];
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, { readonly type: string; readonly range?: string }>>;
}
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMATA: ReadonlyMap<string, Schema> = new Map(Object.entries<Schema>(published.schemata));
const ID = new RegExp(published.ids);
const IS_WELL_FORMED: Readonly<Record<string, (value: string) => boolean>> = {
  url: (value) => URL.canParse(value),
  date: isCalendarDate,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value),
  identifier: (value) => value.length <= 64,
};

let world: Exported;
let entities: Entity[];
beforeAll(async () => {
  world = await exportedWorld();
  const text = await world.write('ftm');
  entities = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
});
afterAll(() => world.close());
const of = (schema: string): Entity[] => entities.filter((one) => one.schema === schema);

describe('FollowTheMoney', () => {
  it('holds only schemata and properties that are published, and what they require', () => {
    const breaches = entities.flatMap(({ schema, properties }) => {
      const known = SCHEMATA.get(schema);
      if (!known) return [`no schema ${schema}`];
      return [
        ...Object.keys(properties).filter((name) => !Object.hasOwn(known.properties, name)),
        ...known.required.filter((name) => !properties[name]),
      ].map((name) => `${schema}.${name}`);
    });
    expect(breaches).toEqual([]);
  });

  it('gives every property values of its type, and points only at things of its range', () => {
    const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
    const breaches: string[] = [];
    for (const { schema, properties } of entities)
      for (const [name, values] of Object.entries(properties)) {
        const { type, range } = SCHEMATA.get(schema)?.properties[name] ?? { type: 'none' };
        for (const value of values) {
          const fits = range
            ? SCHEMATA.get(schemaOf.get(value) ?? '')?.is.includes(range)
            : (IS_WELL_FORMED[type]?.(value) ?? value !== '');
          if (!fits) breaches.push(`${schema}.${name}: ${value}`);
        }
      }
    expect(breaches).toEqual([]);
  });

  it('names each thing and link once, by an id that is accepted', () => {
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    expect(entities.filter(({ id }) => !ID.test(id) || id.length > 200)).toEqual([]);
  });

  it('says of every link which record it stands on, how well, and when it was retrieved', () => {
    const links = entities.filter(({ schema }) => SCHEMATA.get(schema)?.is.includes('Interest'));
    expect(links).toHaveLength(9);
    for (const { properties } of links) {
      expect(properties.recordId?.[0]).toMatch(/^rec:[0-9a-f]{20}$/);
      expect(properties.publisher).toEqual(['Publisher of tests']);
      expect(properties.retrievedAt).toEqual(['2026-01-02']);
      expect(properties.summary?.[0]).toMatch(/^Grade [A-Z], .*SHA-256 [0-9a-f]{64}/s);
    }
  });

  it('keeps the amount of an award to the cent', () => {
    const amounts = of('ContractAward').flatMap(({ properties }) => properties.amount ?? []);
    expect(amounts.sort()).toEqual(['-0.05', '1.00', '90071992547409.93']);
  });

  it('makes no link of what is stated to be absent', () => {
    const [note] = of('Note');
    expect(note?.properties.entity).toHaveLength(2);
    const roles = entities.flatMap(({ properties }) => properties.role ?? []);
    expect(roles.filter((role) => role.includes('none'))).toEqual([]);
  });

  it('says of an inference that it is possible, not that it is stated', () => {
    const roles = of('UnknownLink').map(({ properties }) => properties.role?.[0]);
    expect(roles).toContain('may be hosted on');
  });

  it('calls a company what is owned or has the form of one in its name, and names who signed a contract', () => {
    expect(
      of('Company')
        .map(({ properties }) => properties.name?.[0])
        .sort(),
    ).toEqual(['A parent of the reseller', 'Four Points Technology, L.L.C.']);
    expect(of('Company').flatMap(({ properties }) => properties.uniqueEntityId ?? [])).toEqual([
      'FP7TWPL8SMA4',
    ]);
    expect(of('Contract')[0]?.properties.authority).toEqual([of('PublicBody')[0]?.id]);
  });
});
