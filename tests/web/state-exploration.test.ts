/** The exploration: what is placed stays, what is counted adds up, a path leaves no trace. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain, Edge, Entity } from '#model';
import {
  addEntities,
  addNeighbours,
  clear,
  keepNeighbourhood,
  pin,
  removeEntity,
  select,
  setPositions,
} from '../../web/src/state/changes/changes.ts';
import {
  drawAllChains,
  keepPath,
  leavePath,
  showChain,
  showPath,
  undrawnChains,
} from '../../web/src/state/changes/path-changes.ts';
import { drawnOf, EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import { anEdge, anEntity, aStep } from './drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE', links: 1284 });
const LEIDOS = anEntity('org:uei:LEIDOS');
const AWARD = anEntity('award:CONT_AWD_1_7012_-NONE-_-NONE-');
const AWARDED = anEdge(ICE, 'awarded', AWARD);
const HELD = anEdge(AWARD, 'held_by', LEIDOS);

describe('adding links', () => {
  it('says how many of how many, and counts down the badge', () => {
    const now = addNeighbours(
      ICE.id,
      [AWARD],
      [AWARDED],
      1284,
    )(addEntities([ICE])(EMPTY_EXPLORATION));
    expect(now.announcement).toBe('Added 1 of 1,284 links of ICE. Nothing else moved.');
    expect(now.more.get(ICE.id)).toBe(1283);
    expect(now.origin.get(AWARD.id)).toBe(ICE.id);
  });

  it('never draws a line with one end', () => {
    const now = addEntities([ICE], [AWARDED])(EMPTY_EXPLORATION);
    expect(now.edges.size).toBe(0);
  });

  it('twice is the same as once', () => {
    const once = addEntities([ICE, AWARD], [AWARDED])(EMPTY_EXPLORATION);
    const twice = addEntities([ICE, AWARD], [AWARDED])(once);
    expect({ ...twice, announcement: '' }).toEqual({ ...once, announcement: '' });
  });
});

describe('any sequence of steps', () => {
  it('moves nothing but what setPositions names, and leaves no loose end', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 30 }), (steps) => {
        let now = EMPTY_EXPLORATION;
        for (const step of steps) {
          const before = now;
          now = step.change(before);
          for (const [id, place] of now.positions)
            if (!step.moves.has(id)) expect(place).toBe(before.positions.get(id));
          for (const { from, to } of now.edges.values())
            expect(now.entities.has(from) && now.entities.has(to)).toBe(true);
          for (const id of [...now.positions.keys(), ...now.pinned, ...now.origin.keys()])
            expect(now.entities.has(id)).toBe(true);
        }
      }),
    );
  });
});

describe('hiding', () => {
  it('takes the links along and lets go of the selection', () => {
    const shown = select({ type: 'edge', id: HELD.id })(
      addEntities([ICE, AWARD, LEIDOS], [AWARDED, HELD])(EMPTY_EXPLORATION),
    );
    const now = removeEntity(AWARD.id)(pin(AWARD.id)(shown));
    expect([...now.entities.keys()]).toEqual([ICE.id, LEIDOS.id]);
    expect(now.edges.size + now.pinned.size).toBe(0);
    expect(now.selection).toBeNull();
    expect(now.announcement).toMatch(/ and 2 links\.$/);
  });

  it('of all but a neighbourhood spares what is pinned', () => {
    const [far, fixed] = [anEntity('org:name:far'), anEntity('org:name:fixed')];
    const world = addEntities([ICE, AWARD, LEIDOS, far, fixed], [AWARDED, HELD])(EMPTY_EXPLORATION);
    const now = keepNeighbourhood(ICE.id)(pin(fixed.id)(world));
    expect([...now.entities.keys()]).toEqual([ICE.id, AWARD.id, fixed.id]);
    expect(now.announcement).toBe('Kept only ICE and its neighbours; hid 2 entities.');
  });

  it('of everything leaves an empty canvas', () => {
    expect(clear()(addEntities([ICE])(EMPTY_EXPLORATION)).entities.size).toBe(0);
  });
});

describe('a path', () => {
  const chain = chainOf([
    [AWARDED, ICE, AWARD],
    [HELD, AWARD, LEIDOS],
  ]);
  const desk = setPositions([[ICE.id, { x: 3, y: 4 }]])(
    addEntities([ICE, anEntity('system:HART')])(EMPTY_EXPLORATION),
  );

  it('is drawn alone, its ends known', () => {
    const now = showPath([chain])(desk);
    expect([...drawnOf(now).entities.keys()]).toEqual([ICE.id, AWARD.id, LEIDOS.id]);
    expect([...(now.path?.from ?? [])]).toEqual([ICE.id]);
    expect([...(now.path?.to ?? [])]).toEqual([LEIDOS.id]);
    expect(now.path?.edges).toEqual([AWARDED.id, HELD.id]);
  });

  it('gives the exploration back exactly, whatever was dragged meanwhile', () => {
    const dragged = setPositions([[ICE.id, { x: 900, y: 900 }]])(showPath([chain])(desk));
    const back = leavePath()(dragged);
    expect({ ...back, announcement: '' }).toEqual({ ...desk, announcement: '' });
    expect(back.positions).toBe(desk.positions);
  });

  it('can be kept: its entities join the exploration, which does not move', () => {
    const kept = keepPath()(showPath([chain])(desk));
    expect(kept.path).toBeNull();
    expect(kept.edges.size).toBe(2);
    expect([...kept.positions]).toEqual([[ICE.id, { x: 3, y: 4 }]]);
  });

  it('of many chains draws the first eight, the others when they are asked for, and keeps all', () => {
    const firms = Array.from({ length: 20 }, (_, n) => anEntity(`org:name:firm-${n}`));
    const many = firms.map((firm) => {
      const [out, back] = [anEdge(ICE, 'piloted', firm), anEdge(LEIDOS, 'partners_with', firm)];
      return chainOf([
        [out, ICE, firm],
        [back, LEIDOS, firm],
      ]);
    });
    const now = showPath(many)(EMPTY_EXPLORATION);
    expect([drawnOf(now).entities.size, undrawnChains(now.path)]).toEqual([8 + 2, 12]);
    const chosen = showChain(15)(now);
    expect([drawnOf(chosen).entities.has(firms[15]?.id ?? ICE.id), chosen.path?.chain]).toEqual([
      true,
      15,
    ]);
    expect(undrawnChains(chosen.path)).toBe(11);
    expect(undrawnChains(drawAllChains()(chosen).path)).toBe(0);
    expect(keepPath()(chosen).entities.size).toBe(22);
  });

  it('lets only a chain stand out that there is', () => {
    const now = showPath([chain])(desk);
    expect(showChain(7)(now)).toBe(now);
    expect(showPath([])(desk)).toBe(desk);
  });
});

function chainOf(hops: readonly (readonly [Edge, Entity, Entity])[]): Chain {
  const receipt = { sentence: '', proves: '', doesNotProve: '', receipts: [], receiptsTotal: 1 };
  return {
    cost: 0,
    shape: 'line',
    weakest: { hop: 0, grade: 'documented', why: '' },
    time: 'unknown',
    sources: 1,
    flags: [],
    sentence: '',
    hops: hops.map(([edge, from, to]) => ({ ...receipt, edge, from, to, along: 'forward' })),
  };
}
