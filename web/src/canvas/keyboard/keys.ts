/** The keys of the canvas. Single letters act only while the canvas has the focus, and never with Ctrl, Alt or Meta. */

import type { EntityId } from '#model';
import { pin, select } from '../../state/changes/changes.ts';
import { removeOwnLink } from '../../state/changes/own-link-changes.ts';
import {
  chooseKind,
  chooseNeighbours,
  chooseSeveral,
  pinSeveral,
  removeSeveral,
  toggleChosen,
} from '../../state/changes/several-changes.ts';
import { drawnKind } from '../../state/drawn-kind.ts';
import type { Exploration, Selection } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { intend } from '../../state/intents.ts';
import { lineOf, type Picture, pictureOf, selectionOf } from '../../state/picture.ts';
import { type Cursor, cursorStore, stepBack, stepTo } from './cursor.ts';
import { busiestNode, type Direction, farEnd, linkAfter, nodeTowards } from './steps.ts';

/** What the keys can do to the view; the exploration they reach by themselves. */
export interface KeyTargets {
  zoom(direction: 'in' | 'out'): void;
  showAll(): void;
  /** Where a menu for the cursor belongs, in CSS pixels of the window. */
  menuAt(selection: Selection): { x: number; y: number } | null;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

type Action = (now: Exploration, cursor: Cursor, targets: KeyTargets) => void;

/** Does what the key says; false when the key is not one of the canvas's, so that the page may have it. */
export function press(pressed: Pressed, targets: KeyTargets): boolean {
  if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === 'f') {
    intend({ type: 'find' });
    return true;
  }
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return false;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const action =
    pressed.key === 'F10' && pressed.shiftKey ? ACTIONS.get('ContextMenu') : ACTIONS.get(key);
  if (!action) return false;
  action(explorationStore.getState(), cursorStore.getState(), targets);
  if (pressed.shiftKey && ARROWS.has(key)) extend();
  return true;
}

const ARROWS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/** Shift with an arrow chooses where it came from and where it leads. */
function extend(): void {
  const { at, trail } = cursorStore.getState();
  const before = trail.at(-1);
  if (at) explore(chooseSeveral([...(before ? [before] : []), at], true));
}

const arrow =
  (direction: Direction): Action =>
  (now, { at }) => {
    const drawn = pictureOf(now);
    const from = standing(drawn, at);
    const next = from && (at === from ? nodeTowards(drawn, from, direction) : from);
    if (next) stepTo(next);
  };

const bracket =
  (step: 1 | -1): Action =>
  (now, { at, link }) => {
    const drawn = pictureOf(now);
    const from = standing(drawn, at);
    if (from) cursorStore.setState({ at: from, link: linkAfter(drawn, from, link, step) });
  };

const follow: Action = (now, { at, link }) => {
  const edge = link && lineOf(pictureOf(now), link);
  if (edge && at) stepTo(farEnd(edge, at));
};

const home: Action = (now) => {
  const busiest = busiestNode(pictureOf(now));
  if (busiest) stepTo(busiest);
};

const choose =
  (open: boolean): Action =>
  (now, cursor) => {
    const selection = underCursor(now, cursor);
    if (!selection) return;
    explore(select(selection));
    if (open) intend({ type: 'open', selection });
  };

/** For what acts on an entity of the exploration; the path view is only looked at. */
const onEntity =
  (act: (id: EntityId, now: Exploration) => void): Action =>
  (now, { at }) => {
    if (at && !now.path && now.entities.has(at)) act(at, now);
  };

const letGo: Action = (now, { link }) => {
  if (link) cursorStore.setState({ link: null });
  else if (now.several.size > 0) explore(chooseSeveral([]));
  else if (now.selection) explore(select(null));
};

const menu: Action = (now, cursor, targets) => {
  const selection = underCursor(now, cursor);
  const place = selection && targets.menuAt(selection);
  if (!selection || !place) return;
  explore(select(selection));
  intend({ type: 'menu', selection, ...place });
};

/** A folded line unfolds; anything else folds what it belongs to. */
const fold: Action = (now, cursor) => {
  const selection = underCursor(now, cursor);
  if (!selection || now.path) return;
  if (selection.type === 'fold') intend({ type: 'unfold', id: selection.id });
  else intend({ type: 'fold', selection });
};

/** With several chosen, all of them. */
const hideEntity = onEntity((id, now) => {
  if (now.several.size > 0) explore(removeSeveral);
  else intend({ type: 'hide', id });
});

/** On a link of the reader's own, that link and nothing of the record. */
const hide: Action = (now, cursor, targets) => {
  const selection = underCursor(now, cursor);
  if (selection?.type === 'own') explore(removeOwnLink(selection.id));
  else hideEntity(now, cursor, targets);
};

const pinHere = onEntity((id, now) => {
  const all = [...now.several];
  if (all.length === 0) explore(pin(id, !now.pinned.has(id)));
  else explore(pinSeveral(!all.every((one) => now.pinned.has(one))));
});

/** All of the mark that the cursor stands on. */
const choosePeers = onEntity((id, now) => {
  const entity = now.entities.get(id);
  if (entity) explore(chooseKind(drawnKind(entity)));
});

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['ArrowLeft', arrow('left')],
  ['ArrowRight', arrow('right')],
  ['ArrowUp', arrow('up')],
  ['ArrowDown', arrow('down')],
  [']', bracket(1)],
  ['[', bracket(-1)],
  ['f', follow],
  ['Home', home],
  ['Backspace', (now) => stepBack((id) => pictureOf(now).entities.has(id))],
  ['Enter', choose(true)],
  [' ', choose(false)],
  ['e', onEntity((id) => intend({ type: 'expand', id }))],
  ['p', pinHere],
  ['c', onEntity((id) => explore(toggleChosen(id)))],
  [
    'n',
    onEntity((id, { several }) => explore(chooseNeighbours(several.size > 0 ? several : [id]))),
  ],
  ['k', choosePeers],
  ['u', fold],
  ['Delete', hide],
  ['+', (_, __, { zoom }) => zoom('in')],
  ['=', (_, __, { zoom }) => zoom('in')],
  ['-', (_, __, { zoom }) => zoom('out')],
  ['0', (_, __, { showAll }) => showAll()],
  ['ContextMenu', menu],
  ['Escape', letGo],
]);

/** Where the cursor stands, or would first stand; null on an empty canvas. */
export const standing = (drawn: Picture, at: EntityId | null): EntityId | null =>
  at !== null && drawn.positions.has(at) ? at : busiestNode(drawn);

function underCursor(now: Exploration, { at, link }: Cursor): Selection | null {
  const drawn = pictureOf(now);
  const line = link && lineOf(drawn, link);
  if (line) return selectionOf(line);
  return at && drawn.entities.has(at) ? { type: 'entity', id: at } : null;
}
