/** What an export asks for is what is drawn, and a picture in pixels stays within what a browser can draw. */
import { describe, expect, it } from 'vitest';
import { EdgeSchema, type Entity, EntitySchema, ExportQuestionSchema } from '#model';
import { drawnQuestion } from '../../../web/src/panels/export/drawn-question.ts';
import { pixelsPerUnit } from '../../../web/src/panels/export/png-of-svg.ts';
import type { Drawn } from '../../../web/src/state/exploration.ts';

const entity = (id: string, kind: string): Entity =>
  EntitySchema.parse({ id, kind, name: id, shortName: null, roles: [], links: 1, sources: 1 });
const [ICE, ORDER] = [
  entity('agency:7012', 'agency'),
  entity('award:CONT_AWD_1_7012_-NONE-_-NONE-', 'contract'),
];
const EDGE = EdgeSchema.parse({
  id: `${ICE.id}~awarded~${ORDER.id}`,
  kind: 'awarded',
  from: ICE.id,
  to: ORDER.id,
  grade: 'documented',
  contested: false,
  status: null,
  period: null,
  amounts: [],
  records: 1,
  flags: [],
});
const drawn = (positions: Drawn['positions']): Drawn => ({
  entities: new Map([ICE, ORDER].map((one) => [one.id, one])),
  edges: new Map([[EDGE.id, EDGE]]),
  positions,
});
const PLACED = drawn(
  new Map([
    [ICE.id, { x: 1.4, y: -2.6 }],
    [ORDER.id, { x: 300, y: 0 }],
  ]),
);

describe('an export of what is drawn', () => {
  it('names its entities and its links, and for a picture each place in their order', () => {
    const asked = drawnQuestion(PLACED, 'svg');
    expect(asked).toEqual({
      format: 'svg',
      entityIds: [ICE.id, ORDER.id],
      edgeIds: [EDGE.id],
      positions: [
        [1, -3],
        [300, 0],
      ],
    });
    expect(ExportQuestionSchema.safeParse(asked).success).toBe(true);
  });

  it('leaves the places to the server while something has none, and for data', () => {
    expect(drawnQuestion(drawn(new Map([[ICE.id, { x: 0, y: 0 }]])), 'svg')).not.toHaveProperty(
      'positions',
    );
    expect(drawnQuestion(PLACED, 'csv')).not.toHaveProperty('positions');
  });
});

describe('a picture in pixels', () => {
  it('is twice as large as in units', () => {
    expect(pixelsPerUnit(1200, 800)).toBe(2);
  });

  it('never has more than 32 million of them', () => {
    const scale = pixelsPerUnit(30_000, 10_000);
    expect(30_000 * scale * 10_000 * scale).toBeLessThanOrEqual(32_000_001);
  });
});
