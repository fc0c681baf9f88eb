/** Choosing several: by box, loop and keys; and looking for one by words. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchesOf } from '../../../web/src/canvas/find/matches.ts';
import { cursorStore } from '../../../web/src/canvas/keyboard/cursor.ts';
import { press } from '../../../web/src/canvas/keyboard/keys.ts';
import { fromMap, mapView, toMap } from '../../../web/src/canvas/minimap/minimap-view.ts';
import { boxLoop, isInsideLoop } from '../../../web/src/canvas/pointer/inside-loop.ts';
import {
  addEntities,
  clear,
  filter,
  setPositions,
} from '../../../web/src/state/changes/changes.ts';
import { chooseSeveral, keepSeveral } from '../../../web/src/state/changes/several-changes.ts';
import {
  explorationStore,
  explore,
  historyStore,
} from '../../../web/src/state/exploration-store.ts';
import { NO_FILTERS } from '../../../web/src/state/filters.ts';
import { EMPTY_HISTORY } from '../../../web/src/state/history/history.ts';
import { onIntent } from '../../../web/src/state/intents.ts';
import { pictureOf } from '../../../web/src/state/picture.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE' });
const RIGHT = anEntity('system:RIGHT');
const FAR = anEntity('system:FAR');
const BELOW = anEntity('org:name:below', { name: 'FAR BELOW, INC.' });

const names = (): string[] =>
  [...explorationStore.getState().several].map((id) => id.slice(id.lastIndexOf(':') + 1)).sort();
const key = (name: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}): boolean =>
  press(
    { key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held },
    { zoom: () => undefined, showAll: () => undefined, menuAt: () => null },
  );

beforeEach(() => {
  cursorStore.setState({ at: null, link: null, trail: [], shown: true });
  explore(clear(), filter(NO_FILTERS, 'none'));
  explore(
    addEntities(
      [ICE, RIGHT, FAR, BELOW],
      [anEdge(ICE, 'reports_use_of', RIGHT), anEdge(RIGHT, 'shares_data_with', FAR)],
    ),
  );
  explore(
    setPositions([
      [ICE.id, { x: 0, y: 0 }],
      [RIGHT.id, { x: 200, y: 0 }],
      [FAR.id, { x: 400, y: 0 }],
      [BELOW.id, { x: 0, y: 300 }],
    ]),
  );
  historyStore.setState(EMPTY_HISTORY, true);
});

describe('by keys', () => {
  it('Shift with arrows chooses along the way, C lets one go, Escape all', () => {
    cursorStore.setState({ at: ICE.id });
    key('ArrowRight', { shiftKey: true });
    expect(names()).toEqual(['7012', 'RIGHT']);
    key('ArrowRight', { shiftKey: true });
    expect(names()).toEqual(['7012', 'FAR', 'RIGHT']);
    key('c');
    expect(names()).toEqual(['7012', 'RIGHT']);
    key('Escape');
    expect(names()).toEqual([]);
  });

  it('N chooses neighbours, again theirs; K all of a kind', () => {
    cursorStore.setState({ at: ICE.id });
    key('n');
    expect(names()).toEqual(['7012', 'RIGHT']);
    key('n');
    expect(names()).toEqual(['7012', 'FAR', 'RIGHT']);
    cursorStore.setState({ at: FAR.id });
    key('k');
    expect(names()).toEqual(['FAR', 'RIGHT']);
  });

  it('P and Delete act on all that are chosen, each as one step; choosing is none', () => {
    cursorStore.setState({ at: FAR.id });
    key('k');
    expect(historyStore.getState().steps).toEqual([]);
    key('p');
    expect([...explorationStore.getState().pinned].sort()).toEqual([FAR.id, RIGHT.id].sort());
    key('p');
    expect(explorationStore.getState().pinned.size).toBe(0);
    key('Delete');
    expect([...explorationStore.getState().entities.keys()].sort()).toEqual(
      [ICE.id, BELOW.id].sort(),
    );
    expect(historyStore.getState().steps.map(({ name }) => name)).toEqual([
      'Pinned 2 entities.',
      'Unpinned 2 entities.',
      'Hid 2 entities and 2 links.',
    ]);
    expect(explorationStore.getState().several.size).toBe(0);
  });

  it('keeping only the chosen moves none of them', () => {
    explore(chooseSeveral([ICE.id, FAR.id]));
    const before = explorationStore.getState().positions.get(FAR.id);
    explore(keepSeveral);
    expect([...explorationStore.getState().entities.keys()]).toEqual([ICE.id, FAR.id]);
    expect(explorationStore.getState().positions.get(FAR.id)).toBe(before);
  });

  it('Control F asks for the find box', () => {
    let asked = 0;
    const stop = onIntent('find', () => asked++);
    expect(key('f', { ctrlKey: true })).toBe(true);
    stop();
    expect(asked).toBe(1);
  });
});

describe('finding on the canvas', () => {
  it('needs every word, in a name or an id, and puts names that begin so first', () => {
    const picture = pictureOf(explorationStore.getState());
    expect(matchesOf(picture, 'far')).toEqual([FAR.id, BELOW.id]);
    expect(matchesOf(picture, 'inc far')).toEqual([BELOW.id]);
    expect(matchesOf(picture, '7012')).toEqual([ICE.id]);
    for (const none of ['', '  ', 'nobody']) expect(matchesOf(picture, none)).toEqual([]);
  });

  it('finds nothing that a filter hides', () => {
    explore(filter({ ...NO_FILTERS, kinds: ['system'] }, 'no systems'));
    expect(matchesOf(pictureOf(explorationStore.getState()), 'far')).toEqual([BELOW.id]);
  });
});

const aPoint = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
});

describe('a box', () => {
  it('holds what lies between its corners, whichever way it is drawn', () => {
    fc.assert(
      fc.property(aPoint, aPoint, aPoint, (a, b, p) => {
        const between = (v: number, s: number, t: number): boolean =>
          v > Math.min(s, t) && v < Math.max(s, t);
        const off = (v: number, s: number, t: number): boolean => v !== s && v !== t;
        fc.pre(off(p.x, a.x, b.x) && off(p.y, a.y, b.y));
        expect(isInsideLoop(p, boxLoop(a, b))).toBe(
          between(p.x, a.x, b.x) && between(p.y, a.y, b.y),
        );
      }),
    );
  });
});

describe('a loop', () => {
  it('leaves out what lies in its bay', () => {
    const bay = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 60, y: 100 },
      { x: 60, y: 40 },
      { x: 40, y: 40 },
      { x: 40, y: 100 },
      { x: 0, y: 100 },
    ];
    expect(isInsideLoop({ x: 50, y: 20 }, bay)).toBe(true);
    expect(isInsideLoop({ x: 50, y: 80 }, bay)).toBe(false);
    expect(isInsideLoop({ x: 20, y: 80 }, bay)).toBe(true);
    expect(isInsideLoop({ x: 20, y: 80 }, [])).toBe(false);
  });
});

describe('the small map', () => {
  it('shows all of a drawing, and leads from any place on it to where that is', () => {
    fc.assert(
      fc.property(aPoint, aPoint, aPoint, (a, b, p) => {
        const all = {
          left: Math.min(a.x, b.x, p.x),
          right: Math.max(a.x, b.x, p.x),
          top: Math.min(a.y, b.y, p.y),
          bottom: Math.max(a.y, b.y, p.y),
        };
        const view = mapView(all, 168, 112);
        const there = toMap(view, p, 168, 112);
        expect(there.x).toBeGreaterThanOrEqual(0);
        expect(there.x).toBeLessThanOrEqual(168);
        expect(there.y).toBeGreaterThanOrEqual(0);
        expect(there.y).toBeLessThanOrEqual(112);
        const back = fromMap(view, there, 168, 112);
        expect(Math.hypot(back.x - p.x, back.y - p.y)).toBeLessThan(1e-6);
      }),
    );
  });
});
