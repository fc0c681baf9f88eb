import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphSvg } from '#api/exports/graph-svg.ts';
import { nameLines } from '#api/exports/sheet/name-labels.ts';
import { SHEET_WIDTH } from '#api/exports/sheet/sheet-places.ts';
import { ProblemError } from '#model';
import { type Exported, exportedWorld, ICE, ORDER, RESELLER, WILD } from './exported-world.ts';

let world: Exported;
beforeAll(async () => {
  world = await exportedWorld();
});
afterAll(() => world.close());

const read = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
const texts = (text: string, tag: string): string[] =>
  Array.from(read(text).getElementsByTagName(tag)).map((one) => one.textContent ?? '');
const numbers = (text: string | null | undefined): number[] => (text ?? '').split(' ').map(Number);

describe('the picture', () => {
  it('holds names and verbs as text, and a title for each entity and link', async () => {
    const svg = await world.write('svg');
    const { counts } = await world.store.health();
    expect(texts(svg, 'title')).toHaveLength(1 + counts.entities + counts.edges);
    expect(texts(svg, 'title')).toContainEqual(expect.stringContaining(WILD));
    expect(texts(svg, 'tspan')).toContain('ICE');
    expect(texts(svg, 'text')).toEqual(
      expect.arrayContaining(['Agency', 'Contractor', 'A Documented', 'A · awarded · 2']),
    );
    expect(texts(svg, 'text')).toContain('N · no record');
  });

  it('runs nothing and asks for nothing', async () => {
    const root = read(await world.write('svg')).documentElement;
    const all = Array.from(root?.getElementsByTagName('*') ?? []);
    const running = all.filter(({ tagName }) =>
      /script|foreignObject|iframe|image|use|^a$/i.test(tagName),
    );
    const reaching = all.flatMap((one) =>
      Array.from(one.attributes).filter(({ name }) => /^on|href/i.test(name)),
    );
    expect({ running, reaching }).toEqual({ running: [], reaching: [] });
  });

  it('is as wide as a page, however far apart things were, and has no small text', async () => {
    const entityIds = [ICE.id, ORDER.id, RESELLER.id];
    const positions = [
      [-900, 40],
      [0, 0],
      [5000.25, 333],
    ] as const;
    const root = read(await world.write('svg', { entityIds, positions })).documentElement;
    const [left, top, width, height = 0] = numbers(root?.getAttribute('viewBox'));
    expect([left, top, width]).toEqual([0, 0, SHEET_WIDTH]);
    const all = Array.from(root?.getElementsByTagName('text') ?? []);
    expect(all.map((one) => one.getAttribute('font-size'))).toEqual(all.map(() => '12'));
    for (const one of Array.from(root?.getElementsByTagName('tspan') ?? [])) {
      const [x, y] = [Number(one.getAttribute('x')), Number(one.getAttribute('y'))];
      expect(x > 0 && x < SHEET_WIDTH && y > 0 && y < height).toBe(true);
    }
  });

  it('names its sources and the version of the data in its foot', async () => {
    const { dataVersion } = await world.store.health();
    const said = texts(await world.write('svg'), 'text').join('\n');
    expect(said).toContain(`Data version ${dataVersion.slice(0, 12)}`);
    expect(said).toMatch(/Sources: .*Papers.*\(Publisher of tests, retrieved 2026-01-02\)\./s);
  });

  it('of too much is refused in words', async () => {
    const entity = (await world.store.entity(ICE.id))?.entity;
    if (!entity) throw new Error('no entity');
    const crowd = {
      health: () => world.store.health(),
      documentedEdges: async () => [],
      async *export() {
        for (let n = 0; n < 2_001; n += 1) yield { section: 'entities' as const, item: entity };
      },
    };
    const drawing = graphSvg(crowd, {})[Symbol.asyncIterator]();
    await expect(drawing.next()).rejects.toThrow(ProblemError);
  });
});

describe('a name under a node', () => {
  it.each([
    ['ICE', ['ICE']],
    ['Four Points Technology, L.L.C.', ['Four Points', 'Technology, L.L.C.']],
    [
      `${'word '.repeat(40)}`,
      ['word word word word', 'word word word word', 'word word word word…'],
    ],
  ])('%j is broken at blanks', (name, lines) => {
    expect(nameLines(name)).toEqual(lines);
  });
});
