/** What tells kinds and grades apart, and that it can be seen: in both themes, without colour, and in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, GRADES } from '#model';
import { edgeData, nodeData } from '../../../web/src/canvas/elements/element-data.ts';
import { SHAPES } from '../../../web/src/canvas/elements/shapes.ts';
import { refusalOf, tierOf } from '../../../web/src/canvas/elements/tiers.ts';
import { legendOf } from '../../../web/src/canvas/legend/legend.ts';
import { GLYPHS } from '../../../web/src/canvas/style/glyphs.ts';
import { GRADE_LINES } from '../../../web/src/canvas/style/grade-lines.ts';
import { cornerBadge } from '../../../web/src/canvas/style/icons.ts';
import { type Palette, readPalette } from '../../../web/src/canvas/style/palette.ts';
import { stylesheet } from '../../../web/src/canvas/style/stylesheet.ts';
import { DRAWN_KINDS, drawnKind } from '../../../web/src/state/drawn-kind.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

const THEMES = ['light', 'dark'] as const;
const ICE = anEntity('agency:7012');
const RING = anEntity('org:name:ring');
const HART = anEntity('system:HART');

describe.each(THEMES)('in the %s theme', (theme) => {
  const palette = paletteOf(theme);

  it.each(DRAWN_KINDS)('the outline of %s stands out from the ground', (kind) => {
    expect(contrast(palette.kinds[kind].line, palette.bg)).toBeGreaterThanOrEqual(3.8);
  });

  it.each(DRAWN_KINDS)('the glyph of %s stands out from its body', (kind) => {
    expect(contrast(palette.kinds[kind].glyph, palette.kinds[kind].fill)).toBeGreaterThanOrEqual(3);
  });

  it.each(GRADE_LINES)('a line of grade $letter stands out from the ground', ({ colour }) => {
    expect(contrast(palette[colour], palette.bg)).toBeGreaterThanOrEqual(3.8);
  });

  it('every colour that the stylesheet names is there', () => {
    for (const tier of ['rich', 'lean', 'bulk'] as const)
      for (const { selector, style } of stylesheet(palette, tier))
        for (const [name, value] of Object.entries(style).filter(([name]) => !/label$/.test(name)))
          expect(String(value), `${selector} ${name}`).not.toMatch(/^$|^undefined|NaN/);
    expect(Object.values(palette).filter((value) => value === '')).toEqual([]);
  });
});

describe('kinds', () => {
  it('differ in glyph, each of them', () => {
    expect(new Set(Object.values(GLYPHS)).size).toBe(DRAWN_KINDS.length);
  });

  it('are drawn for every entity, whatever its roles', () => {
    for (const kind of ENTITY_KINDS) expect(SHAPES[drawnKind({ kind, roles: [] })]).toBeDefined();
    expect(drawnKind({ kind: 'organization', roles: [] })).toBe('organization');
    expect(drawnKind({ kind: 'organization', roles: ['contractor', 'cloud-provider'] })).toBe(
      'cloud',
    );
  });
});

describe('grades', () => {
  it('differ in pattern, weight or arrow, so that they are told apart without colour', () => {
    const looks = GRADE_LINES.map(({ width, dash, arrow, filled }) =>
      JSON.stringify({ width, dash, arrow, filled }),
    );
    expect(new Set(looks).size).toBe(GRADES.length);
  });

  it('carry the letter of the vocabulary', () => {
    expect(GRADE_LINES.map(({ letter }) => letter).join('')).toBe('ABCDEINW');
  });
});

describe('a line', () => {
  it('says its records only above one, and its tag names grade and verb', () => {
    const one = edgeData(anEdge(ICE, 'reports_use_of', HART));
    const many = edgeData(anEdge(ICE, 'reports_use_of', HART, { records: 1284, grade: 'cited' }));
    expect([one.pill, one.tag]).toEqual(['', 'A · reports']);
    expect([many.pill, many.tag]).toEqual(['1,284', 'C · reports · 1,284']);
  });

  it('that is planned, cancelled or a documented absence says so in a word', () => {
    const planned = edgeData(
      anEdge(ICE, 'reports_use_of', HART, { status: 'planned', records: 2 }),
    );
    const over = edgeData(anEdge(ICE, 'reports_use_of', HART, { status: 'cancelled' }));
    const none = edgeData(anEdge(RING, 'absent', ICE, { grade: 'absent' }));
    expect([planned.pill, over.pill, none.pill]).toEqual(['planned · 2', 'cancelled', 'no record']);
    expect([planned.state, over.state, none.state]).toEqual(['ahead', 'over', 'none']);
  });

  it('of something that operates, or did, is drawn as any other', () => {
    for (const status of ['operational', 'retired', 'paused', null] as const)
      expect(edgeData(anEdge(ICE, 'reports_use_of', HART, { status })).state).toBe('');
  });
});

describe('a node', () => {
  it('gives the same data object until its badge changes', () => {
    const first = nodeData(ICE, 48, false);
    expect(nodeData(ICE, 48, false)).toBe(first);
    expect(nodeData(ICE, 47, false)).not.toBe(first);
  });

  it('has a badge only for links not shown, or a pin', () => {
    const palette = paletteOf('light');
    expect(cornerBadge('', false, palette)).toBeNull();
    const badge = cornerBadge('25 of 1,284', true, palette);
    expect(decodeURIComponent(badge?.uri ?? '')).toContain('>25 of 1,284<');
  });

  it('says exactly how many of its links are on the canvas, and nothing where all are', () => {
    const hub = { ...ICE, links: 11_482 };
    expect(nodeData(hub, 11_457, false).shown).toBe('25 of 11,482');
    expect(nodeData(hub, 0, false).shown).toBe('');
  });
});

describe('the legend', () => {
  const entities = new Map([ICE, RING, HART].map((entity) => [entity.id, entity]));
  const edges = new Map(
    [
      anEdge(ICE, 'reports_use_of', HART, { status: 'planned' }),
      anEdge(RING, 'pitched_to', ICE, { grade: 'cited', records: 2 }),
    ].map((edge) => [edge.id, edge]),
  );

  it('counts what is drawn and lists nothing else', () => {
    const legend = legendOf({ entities, edges });
    expect(legend.kinds).toEqual([
      { kind: 'agency', count: 1 },
      { kind: 'organization', count: 1 },
      { kind: 'system', count: 1 },
    ]);
    expect(legend.grades.map(({ line, count }) => `${line.letter}${count}`)).toEqual(['A1', 'C1']);
    expect(legend.states).toEqual([{ words: 'planned, not operational', count: 1 }]);
    expect(legend.folded).toBe(true);
  });
});

describe('a large drawing', () => {
  it('is drawn leaner above 1,500 elements, in bulk above 6,000, and refused above 30,000, with a way out', () => {
    expect([1_500, 1_501, 6_000, 6_001, 30_000, 30_001].map(tierOf)).toEqual([
      'rich',
      'lean',
      'lean',
      'bulk',
      'bulk',
      'refused',
    ]);
    expect(refusalOf(37_999)).toMatch(/^37,999 .*30,000.*(filter|hide|table)/);
  });
});

/** The tokens of a theme as the page would compute them: the dark ones over the light ones. */
function paletteOf(theme: (typeof THEMES)[number]): Palette {
  const file = join(import.meta.dirname, '../../../web/src/styles/tokens.css');
  const sheet = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|@media[\s\S]*$/g, '');
  const tokens = new Map<string, string>();
  for (const [, selector = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector.includes('dark') && theme === 'light') continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g))
      tokens.set(name, value.trim());
  }
  return readPalette((name) => tokens.get(name) ?? '');
}

/** WCAG contrast of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
