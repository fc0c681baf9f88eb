/** What one side of the page asks of the other: canvas and panels never meet, they speak through here. */
import type { EntityId } from '#model';
import type { Selection } from './exploration.ts';
import type { FoldId } from './fold.ts';

export type Intent =
  /** From the canvas: show more links of this entity (double click, `E`). */
  | { readonly type: 'expand'; readonly id: EntityId }
  /** From the canvas: open the inspector on this (Enter) and take the focus there. */
  | { readonly type: 'open'; readonly selection: Selection }
  /** From the canvas: take this entity away (Delete). */
  | { readonly type: 'hide'; readonly id: EntityId }
  /** From the canvas: draw what this line stands for one by one (double click, `U`). */
  | { readonly type: 'unfold'; readonly id: FoldId }
  /** From the canvas: draw what this belongs to as one line again (`U` on anything else). */
  | { readonly type: 'fold'; readonly selection: Selection }
  /** From the canvas: a menu for this, at a place of the window in CSS pixels (right click, Shift+F10). */
  | { readonly type: 'menu'; readonly selection: Selection; readonly x: number; readonly y: number }
  /** To the canvas: bring this into the free part of the view. */
  | { readonly type: 'reveal'; readonly selection: Selection }
  /** To the canvas: everything into view. */
  | { readonly type: 'fit' }
  /** To the canvas: lay everything but the pinned out anew; `kinds` only those chosen, if any are. */
  | { readonly type: 'layout'; readonly layout: LayoutName; readonly around?: EntityId }
  /** To the canvas: the next drag draws a box or a loop round what is to be chosen. */
  | { readonly type: 'choose-by'; readonly shape: 'box' | 'lasso' }
  /** To the canvas: look for words among what is drawn. */
  | { readonly type: 'find' }
  /** To the desk: show one of its parts. */
  | { readonly type: 'show'; readonly part: DeskPart }
  /** To the canvas, or to the view that stands in its place: take the keyboard focus. */
  | { readonly type: 'focus-canvas' };

/** What can be opened on the desk: a view of the canvas, a panel, a dialog. */
export type DeskPart = 'graph' | 'outline' | 'table' | 'filters' | 'history' | 'investigations';

/** Layouts by name: by forces, along the money, around one, in rows, in a block for each kind. */
export type LayoutName = 'tidy' | 'flow' | 'radial' | 'grid' | 'kinds';

type Listener = { readonly type: Intent['type']; readonly hear: (intent: Intent) => void };
const listeners = new Set<Listener>();

/** Sends an intent to everyone who listens now; it is not kept for later. */
export function intend(intent: Intent): void {
  for (const { type, hear } of [...listeners]) if (type === intent.type) hear(intent);
}

/** What needs the drawing: the outline and the table have no places. */
type OnGraph = Extract<Intent, { type: 'layout' | 'choose-by' | 'find' | 'fit' }>;
let waiting: OnGraph | null = null;

/** Shows the graph, and sends the intent there: at once, or as soon as the canvas listens. */
export function intendOnGraph(intent: OnGraph): void {
  intend({ type: 'show', part: 'graph' });
  if ([...listeners].some(({ type }) => type === intent.type)) intend(intent);
  else waiting = intent;
}

/** Listens to intents of one type; returns the function that stops listening. */
export function onIntent<T extends Intent['type']>(
  type: T,
  listener: (intent: Extract<Intent, { type: T }>) => void,
): () => void {
  // Only intents of its type are sent to it; the compiler does not narrow a generic by that.
  const own: Listener = {
    type,
    hear: (intent) => listener(intent as Extract<Intent, { type: T }>),
  };
  listeners.add(own);
  if (waiting?.type === type) {
    const late = waiting;
    waiting = null;
    // Whoever begins to listen in the same breath hears it too.
    queueMicrotask(() => intend(late));
  }
  return () => listeners.delete(own);
}
