/** What differs between two findings, in words and in places. */
import { describe, expect, it } from 'vitest';
import { edgeId, type SnapshotChange } from '#model';
import { bothPlaces, type Compared, type Fate } from '../../web/src/compare/compared.ts';
import { differenceGroups } from '../../web/src/compare/difference-words.ts';
import { drawnDifference } from '../../web/src/compare/drawn-difference.ts';
import { anEntity } from './drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE' });
const FIRM = anEntity('org:name:firm');
const RING = anEntity('org:name:ring');
const PITCH = edgeId({ from: FIRM.id, kind: 'pitched_to', to: ICE.id });
const OTHER = edgeId({ from: RING.id, kind: 'pitched_to', to: ICE.id });
const NAMES = new Map<string, string>([
  [ICE.id, 'ICE'],
  [FIRM.id, 'Firm'],
]);

const compared = (changes: SnapshotChange[], more: Partial<Compared> = {}): Compared => ({
  changes,
  nameOf: (id) => NAMES.get(id) ?? id,
  entities: new Map(),
  links: new Map(),
  places: new Map(),
  ...more,
});
const change = (more: Partial<SnapshotChange>): SnapshotChange => ({
  ...{ thing: 'edge', id: PITCH, change: 'changed', members: [] },
  ...more,
});
const groups = (...changes: Partial<SnapshotChange>[]) =>
  differenceGroups(compared(changes.map(change)));

describe('differences in words', () => {
  it('stand in groups, and a group without any is left out', () => {
    const told = groups(
      { change: 'added' },
      { thing: 'entity', id: FIRM.id, change: 'removed' },
      { thing: 'statement', id: `${PITCH} in rec:1`, change: 'added' },
    );
    expect(told.map(({ title }) => title)).toEqual(['Entities', 'Links', 'Statements']);
    expect(told.flatMap(({ differences }) => differences.map(({ words }) => words))).toEqual([
      'Firm',
      expect.stringMatching(/^Firm .*ICE$/),
      expect.stringMatching(/^Firm .*ICE, as record rec:1 states$/),
    ]);
  });

  it('say amounts with their basis, grades with letter and word, flags by their meaning', () => {
    const amount = (value: string) =>
      JSON.stringify([
        { value, currency: 'USD', basis: 'obligated', records: 2, excludes: [], asOf: null },
      ]);
    const told = groups({
      members: [
        { name: 'amounts', before: '[]', after: amount('105.05') },
        { name: 'grade', before: '"documented"', after: '"claimed"' },
        { name: 'flags', before: '[]', after: '["zero-dollar"]' },
        { name: 'records', before: '1', after: '2' },
      ],
    });
    expect(
      Object.fromEntries(told.map(({ title, differences }) => [title, differences[0]?.values])),
    ).toEqual({
      Links: ['1', '2'],
      Amounts: ['no amount', expect.stringMatching(/^105\.05 USD obligated/)],
      Grades: [expect.stringMatching(/^A, /), expect.stringMatching(/^[B-Z], /)],
      Flags: ['no flag', expect.stringMatching(/[a-z]/)],
    });
  });

  it('of a shape that is not known are shown as they stand', () => {
    const [group] = groups({ members: [{ name: 'grade', before: '"Z"', after: 'null' }] });
    expect(group?.differences[0]?.values).toEqual(['Z', 'nothing']);
  });
});

describe('differences drawn', () => {
  const entities = new Map<string, Fate>([
    [ICE.id, 'stayed'],
    [FIRM.id, 'stayed'],
    [RING.id, 'added'],
  ]);
  const links = new Map<typeof PITCH, Fate>([
    [PITCH, 'removed'],
    [OTHER, 'added'],
  ]);

  it('stand where the author had them; what is new has a place of its own', () => {
    const places = new Map([
      [ICE.id as string, { x: 0, y: 0 }],
      [FIRM.id as string, { x: 300, y: 0 }],
    ]);
    const drawn = drawnDifference(compared([], { entities, links, places }));
    const at = (id: string) => drawn?.marks.find((one) => one.id === id);
    expect(at(ICE.id)?.place).toEqual({ x: 0, y: 0 });
    expect(at(FIRM.id)?.place).toEqual({ x: 300, y: 0 });
    expect(at(RING.id)).toMatchObject({ fate: 'added' });
    expect(new Set(drawn?.marks.map(({ place }) => `${place.x} ${place.y}`)).size).toBe(3);
    expect(drawn?.links.map(({ fate }) => fate).sort()).toEqual(['added', 'removed']);
  });

  it('of two authors never stand on each other', () => {
    const one = new Map([['a', { x: 0, y: 0 }]]);
    const other = new Map([
      ['a', { x: 500, y: 0 }],
      ['b', { x: 10, y: 0 }],
      ['c', { x: 300, y: 0 }],
    ]);
    expect([...bothPlaces(one, other)]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['c', { x: 300, y: 0 }],
    ]);
  });

  it('are left to words where there is nothing or far too much', () => {
    expect(drawnDifference(compared([]))).toBeNull();
    const many = Array.from({ length: 500 }, (_, n) => anEntity(`org:name:firm-${n}`));
    const crowd = new Map(
      many.map(({ id }) => [edgeId({ from: id, kind: 'pitched_to', to: ICE.id }), 'added' as Fate]),
    );
    expect(drawnDifference(compared([], { links: crowd }))).toBeNull();
    const calm = new Map(
      [...crowd.keys()].map((id, n): [typeof PITCH, Fate] => [id, n < 3 ? 'added' : 'stayed']),
    );
    expect(drawnDifference(compared([], { links: calm }))?.links).toHaveLength(3);
  });
});
