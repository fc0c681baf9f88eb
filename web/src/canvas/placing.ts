/** Gives every newcomer a place: the whole drawing at first, slots beside what is there, chains left to right. */
import { announce, setPositions } from '../state/changes.ts';
import { type Exploration, wholeOf } from '../state/exploration.ts';
import { explorationStore, explore } from '../state/exploration-store.ts';
import { intend, onIntent } from '../state/intents.ts';
import { sayNumber } from '../state/say.ts';
import { pathLayout } from './layout/path-layout.ts';
import { findSlots } from './layout/slots.ts';
import { type TidyWork, tidyInWorker } from './layout/tidy-in-worker.ts';
import { chainQuestion, placesForStore, slotQuestion, tidyQuestion } from './layout-material.ts';
import { sizeOf, tierOf } from './tiers.ts';

/** More newcomers than this are laid out by the worker, with all that is there held still. */
const MOST_SLOTS = 250;
/** A phone held upright gets an upright drawing. */
const TALL = '(max-aspect-ratio: 4/5)';

/** Starts placing; `onWork` hears when the worker begins and ends. Returns the way to stop. */
export function startPlacing(onWork: (working: boolean) => void): () => void {
  const placing = new Placing(onWork);
  let stopped = false;
  // Afterwards, not in between: everyone who listens must have seen the change before the next one comes.
  const placeSoon = (): void =>
    queueMicrotask(() => {
      if (!stopped) placing.place(explorationStore.getState());
    });
  const stops = [
    explorationStore.subscribe((now, before) => {
      if (now.entities !== before.entities || now.path !== before.path) placeSoon();
    }),
    onIntent('tidy', () => placing.tidy(explorationStore.getState())),
    () => placing.stop(),
  ];
  placeSoon();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

class Placing {
  readonly #onWork: (working: boolean) => void;
  #work: TidyWork | null = null;

  constructor(onWork: (working: boolean) => void) {
    this.#onWork = onWork;
  }

  place(now: Exploration): void {
    const drawn = wholeOf(now);
    if (tierOf(sizeOf(drawn)) === 'refused') {
      this.stop();
      return;
    }
    const missing = [...drawn.entities.keys()].filter((id) => !drawn.positions.has(id)).length;
    if (missing === 0) return;
    if (now.path) explore(setPositions(placesForStore(pathLayout(chainQuestion(now)))));
    else if (drawn.positions.size === 0 || missing > MOST_SLOTS) this.#ask(now, 'placed');
    else if (!this.#work) explore(setPositions(placesForStore(findSlots(slotQuestion(now)))));
  }

  /** Everything anew but the pinned, or the chains as they were first drawn. */
  tidy(now: Exploration): void {
    if (now.path) explore(setPositions(placesForStore(pathLayout(chainQuestion(now)))));
    else if (now.entities.size > 0) this.#ask(now, 'pinned');
  }

  stop(): void {
    this.#work?.cancel();
    this.#work = null;
    this.#onWork(false);
  }

  #ask(now: Exploration, still: 'placed' | 'pinned'): void {
    this.stop();
    this.#onWork(true);
    const work = tidyInWorker(tidyQuestion(now, still, matchMedia(TALL).matches));
    this.#work = work;
    work.places.then(
      (places) => {
        if (this.#work === work) this.#take(places, still);
      },
      ({ message }: Error) => {
        this.stop();
        explore(announce(message));
      },
    );
  }

  #take(places: Parameters<typeof placesForStore>[0], still: 'placed' | 'pinned'): void {
    this.stop();
    const now = explorationStore.getState();
    const said = still === 'pinned' ? [announce(tidied(now))] : [];
    explore(setPositions(placesForStore(places)), ...said);
    if (still === 'pinned') intend({ type: 'fit' });
    // What arrived while the worker was at work has no place yet.
    this.place(explorationStore.getState());
  }
}

const tidied = ({ entities, pinned }: Exploration): string =>
  `Tidied ${sayNumber(entities.size, 'entity', 'entities')}${pinned.size > 0 ? `; ${pinned.size} pinned stayed` : ''}.`;
