/** The canvas by keyboard alone: where arrows lead, what keys do, what is said aloud. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entity } from '#model';
import { cursorStore } from '../../../web/src/canvas/keyboard/cursor.ts';
import { type KeyTargets, press } from '../../../web/src/canvas/keyboard/keys.ts';
import { spokenPlace, spokenWhole } from '../../../web/src/canvas/keyboard/spoken.ts';
import { busiestNode, linkAfter, nodeTowards } from '../../../web/src/canvas/keyboard/steps.ts';
import { addEntities, clear, setPositions } from '../../../web/src/state/changes/changes.ts';
import { drawOwnLink } from '../../../web/src/state/changes/own-link-changes.ts';
import { explorationStore, explore } from '../../../web/src/state/exploration-store.ts';
import { type Intent, onIntent } from '../../../web/src/state/intents.ts';
import { ownLinkId } from '../../../web/src/state/own-link.ts';
import { pictureOf } from '../../../web/src/state/picture.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE', links: 1284 });
const NEAR = anEntity('system:NEAR');
const LINKED = anEntity('system:LINKED');
const BELOW = anEntity('system:BELOW');
const FAR = anEdge(ICE, 'reports_use_of', LINKED, { records: 2 });
const DOWN = anEdge(ICE, 'reports_use_of', BELOW);

const calls: string[] = [];
const targets: KeyTargets = {
  zoom: (direction) => calls.push(direction),
  showAll: () => calls.push('all'),
  menuAt: () => ({ x: 7, y: 9 }),
};
const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}): boolean =>
  press(
    { key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held },
    targets,
  );
const pictureNow = () => pictureOf(explorationStore.getState());
const at = (): string | null => cursorStore.getState().at;

beforeEach(() => {
  calls.length = 0;
  cursorStore.setState({ at: null, link: null, trail: [], shown: true });
  explore(clear(), addEntities([ICE, NEAR, LINKED, BELOW], [FAR, DOWN]), place(ICE, 0, 0));
  explore(place(NEAR, 50, 0), place(LINKED, 400, 10), place(BELOW, 0, 300));
});

describe('an arrow', () => {
  it('goes to a linked node before a nearer one that is not', () => {
    expect(nodeTowards(pictureNow(), ICE.id, 'right')).toBe(LINKED.id);
  });

  it('stays where nothing lies that way', () => {
    expect(nodeTowards(pictureNow(), ICE.id, 'left')).toBeNull();
  });

  it('first lands on the busiest node, then moves', () => {
    key('ArrowDown');
    expect(at()).toBe(ICE.id);
    key('ArrowDown');
    expect(at()).toBe(BELOW.id);
    key('Backspace');
    expect(at()).toBe(ICE.id);
  });
});

describe('brackets', () => {
  it('step through the links of a node, round and round, both ways', () => {
    const drawn = pictureNow();
    expect(linkAfter(drawn, ICE.id, null, 1)).toBe(FAR.id);
    expect(linkAfter(drawn, ICE.id, FAR.id, 1)).toBe(DOWN.id);
    expect(linkAfter(drawn, ICE.id, DOWN.id, 1)).toBe(FAR.id);
    expect(linkAfter(drawn, ICE.id, FAR.id, -1)).toBe(DOWN.id);
    expect(linkAfter(drawn, NEAR.id, null, 1)).toBeNull();
  });
});

describe('keys', () => {
  it('open the evidence of the link they stand on, and follow it', () => {
    const opened = heard('open', () => {
      for (const name of ['Home', ']', 'Enter']) key(name);
    });
    expect(opened).toEqual([{ type: 'open', selection: { type: 'edge', id: FAR.id } }]);
    expect(explorationStore.getState().selection).toEqual({ type: 'edge', id: FAR.id });
    key('f');
    expect(at()).toBe(LINKED.id);
  });

  it('ask for more, for less and for a menu', () => {
    key('Home');
    expect(heard('expand', () => key('e'))).toEqual([{ type: 'expand', id: ICE.id }]);
    expect(heard('hide', () => key('Delete'))).toEqual([{ type: 'hide', id: ICE.id }]);
    expect(heard('menu', () => key('F10', { shiftKey: true }))).toEqual([
      { type: 'menu', selection: { type: 'entity', id: ICE.id }, x: 7, y: 9 },
    ]);
  });

  it('pin and let go, select and let go', () => {
    for (const name of ['Home', 'p', ' ']) key(name);
    expect(explorationStore.getState().pinned.has(ICE.id)).toBe(true);
    expect(explorationStore.getState().selection?.id).toBe(ICE.id);
    for (const name of ['p', 'Escape']) key(name);
    expect(explorationStore.getState().pinned.size).toBe(0);
    expect(explorationStore.getState().selection).toBeNull();
  });

  it('zoom and fit', () => {
    for (const name of ['+', '=', '-', '0']) key(name);
    expect(calls).toEqual(['in', 'in', 'out', 'all']);
  });

  it('leave to the page what is not theirs', () => {
    expect([
      key('Tab'),
      key('k', { ctrlKey: true }),
      key('e', { ctrlKey: true }),
      key('x'),
    ]).toEqual([false, false, false, false]);
  });

  it('do nothing on an empty canvas', () => {
    explore(clear());
    for (const name of ['ArrowUp', 'Home', ']', 'Enter', 'e', 'p', 'Delete', 'f']) key(name);
    expect(at()).toBeNull();
    expect(busiestNode(pictureNow())).toBeNull();
  });
});

describe('what is said aloud', () => {
  it('names a node with what is drawn of it and what is not', () => {
    const words = spokenPlace(explorationStore.getState(), {
      ...cursorStore.getState(),
      at: ICE.id,
    });
    expect(words).toBe('ICE, agency, 2 of 1,284 links on the canvas');
  });

  it('reads a link with its grade and records', () => {
    const cursor = { ...cursorStore.getState(), at: ICE.id, link: FAR.id };
    expect(spokenPlace(explorationStore.getState(), cursor)).toBe(
      'ICE reports LINKED: grade A, documented, 2 records',
    );
  });

  it('gives the size of the whole', () => {
    expect(spokenWhole(explorationStore.getState())).toBe('Entity graph: 4 entities, 2 links');
    explore(drawOwnLink(NEAR.id, LINKED.id, 'Mine.'));
    const now = explorationStore.getState();
    expect(spokenWhole(now)).toBe('Entity graph: 4 entities, 2 links, 1 of your own');
    const link = ownLinkId({ from: NEAR.id, to: LINKED.id, number: 1 });
    const cursor = { at: NEAR.id, link, trail: [], shown: true };
    expect(spokenPlace(now, { ...cursor, link: null })).toContain(
      '0 of 1 links on the canvas, 1 of your own',
    );
    expect(spokenPlace(now, cursor)).toContain('your own link without a record: Mine.');
    cursorStore.setState(cursor);
    key('Delete');
    expect(explorationStore.getState().ownLinks).toEqual([]);
    expect(explorationStore.getState().entities.has(NEAR.id)).toBe(true);
  });
});

function place(entity: Entity, x: number, y: number) {
  return setPositions([[entity.id, { x, y }]]);
}

function heard(type: Intent['type'], act: () => void): Intent[] {
  const all: Intent[] = [];
  const stop = onIntent(type, (intent) => all.push(intent));
  act();
  stop();
  return all;
}
