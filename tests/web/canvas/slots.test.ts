/** Whatever a reader does, what is placed stays where it is: 0 px over expand, fold, unfold, hide, filter, undo and redo. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '#model';
import { bodyOf } from '../../../web/src/canvas/elements/label.ts';
import { bodyBox, sharedArea } from '../../../web/src/canvas/layout/box.ts';
import { findSlots } from '../../../web/src/canvas/layout/slots.ts';
import { placesForStore, slotQuestion } from '../../../web/src/canvas/placing/layout-material.ts';
import {
  addNeighbours,
  filter,
  removeEntity,
  setPositions,
} from '../../../web/src/state/changes/changes.ts';
import {
  addPartners,
  foldContracts,
  unfoldContracts,
} from '../../../web/src/state/changes/fold-changes.ts';
import { EMPTY_EXPLORATION, type Point } from '../../../web/src/state/exploration.ts';
import {
  explorationStore,
  explore,
  historyStore,
  redo,
  undo,
} from '../../../web/src/state/exploration-store.ts';
import { NO_FILTERS } from '../../../web/src/state/filters.ts';
import { EMPTY_HISTORY } from '../../../web/src/state/history/history.ts';
import { aFold, anEdge, anEntity } from '../drawn-world.ts';

const ICE = anEntity('agency:7012');
const FIRMS = Array.from({ length: 12 }, (_, i) => anEntity(`org:name:firm-${i}`));
const ordersOf = (firm: number): Entity[] =>
  [0, 1, 2].map((n) => anEntity(`award:CONT_AWD_${firm}${n}_7012_-NONE-_-NONE-`));
const linksOf = (firm: number) =>
  ordersOf(firm).flatMap((order) => [
    anEdge(ICE, 'awarded', order),
    anEdge(order, 'held_by', FIRMS[firm] ?? ICE),
  ]);

const firm = fc.nat(FIRMS.length - 1);
const anAct: fc.Arbitrary<() => unknown> = fc.oneof(
  firm.map((i) => () => {
    const one = FIRMS[i] ?? ICE;
    explore(addPartners(ICE, [{ entity: one, fold: aFold(ICE, one, 3) }], 12));
  }),
  firm.map((i) => () => {
    const { id } = aFold(ICE, FIRMS[i] ?? ICE, 3);
    explore(unfoldContracts(id, ordersOf(i), linksOf(i)));
  }),
  firm.map((i) => () => explore(foldContracts(aFold(ICE, FIRMS[i] ?? ICE, 3)))),
  firm.map((i) => () => explore(addNeighbours(FIRMS[i]?.id ?? ICE.id, ordersOf(i), linksOf(i), 3))),
  firm.map((i) => () => explore(removeEntity(FIRMS[i]?.id ?? ICE.id))),
  fc.boolean().map((on) => () => {
    explore(filter({ ...NO_FILTERS, kinds: on ? ['contract'] : [] }, 'Filter'));
  }),
  fc.constant(() => undo()),
  fc.constant(() => redo()),
);

/** As the canvas does after every step. */
function placeNewcomers(): void {
  const now = explorationStore.getState();
  if ([...now.entities.keys()].every((id) => now.positions.has(id))) return;
  explore(setPositions(placesForStore(findSlots(slotQuestion(now)))));
}

function overlaps(): string[] {
  const { entities, positions } = explorationStore.getState();
  const boxes = [...entities.values()].map((entity) => ({
    id: entity.id,
    box: bodyBox(bodyOf(entity), positions.get(entity.id) ?? { x: Number.NaN, y: 0 }),
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => sharedArea(a.box, b.box) > 0.5 || Number.isNaN(a.box.left))
      .map((b) => `${a.id} over ${b.id}`),
  );
}

describe('any sequence of expand, fold, unfold, hide, filter, undo and redo', () => {
  it('moves nothing that stays, by not one pixel, and lays no body over another', () => {
    fc.assert(
      fc.property(fc.array(anAct, { minLength: 1, maxLength: 40 }), (acts) => {
        historyStore.setState(EMPTY_HISTORY, true);
        explorationStore.setState(EMPTY_EXPLORATION, true);
        explore(addNeighbours(ICE.id, [ICE], [], 12));
        explore(setPositions([[ICE.id, { x: 0, y: 0 }]]));
        for (const act of acts) {
          const before: ReadonlyMap<string, Point> = explorationStore.getState().positions;
          act();
          placeNewcomers();
          for (const [id, place] of explorationStore.getState().positions)
            expect(place).toEqual(before.get(id) ?? place);
          expect(overlaps()).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
