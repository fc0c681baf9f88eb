import { describe, expect, it } from 'vitest';
import { EntityIdSchema, MakeSnapshotSchema } from '#model';
import { canvasMaterial } from '../../../web/src/panels/snapshot/canvas-material.ts';
import { EMPTY_EXPLORATION } from '../../../web/src/state/exploration.ts';

const ICE = EntityIdSchema.parse('agency:7012');
const CBP = EntityIdSchema.parse('agency:7014');
const GONE = EntityIdSchema.parse('agency:7009');

const entity = (id: typeof ICE) => ({
  id,
  kind: 'agency' as const,
  name: id,
  shortName: null,
  roles: [],
  links: 0,
  sources: 0,
});

describe('a snapshot of the canvas', () => {
  it('holds what is drawn, its places in whole units, and what is pinned', () => {
    const material = canvasMaterial({
      ...EMPTY_EXPLORATION,
      entities: new Map([ICE, CBP].map((id) => [id, entity(id)])),
      positions: new Map([
        [ICE, { x: 1.4, y: -2.6 }],
        [GONE, { x: 9, y: 9 }],
      ]),
      pinned: new Set([ICE, GONE]),
    });
    expect(material).toEqual({
      entityIds: [ICE, CBP],
      edgeIds: [],
      view: { positions: [{ id: ICE, x: 1, y: -3 }], pinned: [ICE] },
    });
    expect(MakeSnapshotSchema.safeParse({ title: 'x', ...material }).success).toBe(true);
  });
});
