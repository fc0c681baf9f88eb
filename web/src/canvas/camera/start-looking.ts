/** Looks where it matters: where an address asks, all at first, newcomers when they are out of view, whatever is asked for. */
import type { Core } from 'cytoscape';
import type { EntityId } from '#model';
import { cameraStore, frameIsShown, noteFrame } from '../../state/camera.ts';
import { type Drawn, type Exploration, wholeOf } from '../../state/exploration.ts';
import { explorationStore } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { fitAll, lookAtFrame, reveal } from './move-camera.ts';
import type { Viewport } from './viewports.ts';

/** Milliseconds after which a panel that opens has taken its place. */
const PANELS_STAND = 80;

/** A canvas that gains or loses more than this, in CSS pixels, made room for a panel, not for a line of text. */
const PANEL = 80;

/** Where the last canvas looked, so that coming back from the table finds the same view. A canvas of another size looks anew. */
let lastLook: {
  readonly at: Drawn['positions'];
  readonly size: string;
  readonly view: Viewport;
} | null = null;

/** Starts looking; returns the way to stop. */
export function startLooking(cy: Core, host: Element): () => void {
  const looking = new Looking(cy, host);
  const stops = [
    explorationStore.subscribe((now, before) => looking.follow(now, before)),
    onIntent('fit', () => fitAll(cy, host)),
    onIntent('reveal', ({ selection }) => reveal(cy, host, [selection.id])),
    () => looking.stop(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

class Looking {
  readonly #cy: Core;
  readonly #host: Element;
  readonly #leaving = new AbortController();
  /** View of the exploration, kept while a path is shown. */
  #kept: Viewport;
  #size: string;
  #height: number;
  /** Whether it looks again once the panels stand, else what must then be in view. */
  #isAnew = false;
  #toReveal: readonly EntityId[] = [];
  #panels: ReturnType<typeof setTimeout> | undefined;
  #refit: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core, host: Element) {
    this.#cy = cy;
    this.#host = host;
    window.addEventListener('resize', () => this.#resized(), { signal: this.#leaving.signal });
    this.#height = cy.height();
    const onResize = (): void => this.#gaveRoom();
    cy.on('resize', onResize);
    this.#leaving.signal.addEventListener('abort', () => cy.off('resize', onResize));
    const { positions } = wholeOf(explorationStore.getState());
    const isKnown = lastLook?.at === positions && lastLook.size === sizeOf(cy);
    if (lastLook && isKnown && !cameraStore.getState().isAsked) cy.viewport(lastLook.view);
    else this.#lookAnew();
    this.#kept = viewOf(cy);
    this.#size = sizeOf(cy);
  }

  follow(now: Exploration, before: Exploration): void {
    const [drawn, old] = [wholeOf(now), wholeOf(before)];
    if (now.path && !before.path) this.#kept = viewOf(this.#cy);
    if (!now.path && before.path) this.#cy.stop(true).viewport(this.#kept);
    else if (drawn.positions !== old.positions) {
      const { isAsked } = cameraStore.getState();
      const isFirst = old.positions.size === 0;
      if (isFirst && !isAsked && !now.path) noteFrame(null);
      if (isFirst || isAsked || now.path?.chains !== before.path?.chains) this.#lookAnew();
      else this.#receive([...drawn.positions.keys()].filter((id) => !old.positions.has(id)));
    }
    if (now.selection === before.selection || !now.selection) return;
    if (cameraStore.getState().isAsked) this.#lookAnew();
    else if (now.selection.type === 'entity') this.#oncePanelsStand([now.selection.id]);
  }

  stop(): void {
    clearTimeout(this.#panels);
    clearTimeout(this.#refit);
    this.#leaving.abort();
    const at = wholeOf(explorationStore.getState()).positions;
    lastLook = { at, size: this.#size, view: viewOf(this.#cy) };
  }

  #lookAnew(): void {
    this.#isAnew = true;
    this.#toReveal = [];
    this.#look();
    this.#oncePanelsStand();
  }

  #look(): void {
    if (explorationStore.getState().path) fitAll(this.#cy, this.#host, 0);
    else lookAtFrame(this.#cy, this.#host, cameraStore.getState().frame);
  }

  #receive(fresh: readonly EntityId[]): void {
    if (fresh.length === 0) return;
    reveal(this.#cy, this.#host, fresh);
    this.#oncePanelsStand(fresh);
  }

  /** What opens on a selection or with more on the canvas must not cover what it is about. */
  #oncePanelsStand(about: readonly EntityId[] = []): void {
    this.#toReveal = [...this.#toReveal, ...about];
    clearTimeout(this.#panels);
    this.#panels = setTimeout(() => {
      const { path, positions } = explorationStore.getState();
      if (this.#isAnew) this.#look();
      else reveal(this.#cy, this.#host, this.#toReveal);
      if (this.#isAnew && !path && positions.size > 0) frameIsShown();
      this.#isAnew = false;
      this.#toReveal = [];
    }, PANELS_STAND);
  }

  /** A panel below the canvas takes of its height and gives it back: what is chosen stays in view, or everything if it was. */
  #gaveRoom(): void {
    const height = this.#cy.height();
    if (Math.abs(height - this.#height) <= PANEL) return;
    this.#height = height;
    const { path, selection } = explorationStore.getState();
    if (selection) reveal(this.#cy, this.#host, [selection.id]);
    else if (path || cameraStore.getState().frame === null) fitAll(this.#cy, this.#host, 0);
  }

  /** A window of another size shows the chains whole again; an exploration stays where the reader left it. */
  #resized(): void {
    clearTimeout(this.#refit);
    this.#refit = setTimeout(() => {
      this.#size = sizeOf(this.#cy);
      if (explorationStore.getState().path) fitAll(this.#cy, this.#host, 0);
    }, PANELS_STAND);
  }
}

const viewOf = (cy: Core): Viewport => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
const sizeOf = (cy: Core): string => `${cy.width()} × ${cy.height()}`;
