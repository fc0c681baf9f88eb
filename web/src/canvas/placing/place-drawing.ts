/** Gives every newcomer a place: the whole drawing at first, slots beside what is there, chains left to right. */
import type { EntityId } from '#model';
import { announce, setPositions } from '../../state/changes/changes.ts';
import { type Exploration, type Point, wholeOf } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { intend, type LayoutName, onIntent } from '../../state/intents.ts';
import { readingName } from '../../state/reading-name.ts';
import { sayNumber } from '../../state/say.ts';
import { sizeOf, tierOf } from '../elements/tiers.ts';
import { type LayoutWork, layoutInWorker } from '../layout/layout-in-worker.ts';
import { pathLayout } from '../layout/path-layout.ts';
import { slotsInTurn } from '../layout/slots.ts';
import { chainQuestion, layoutQuestion, placesForStore, slotQuestion } from './layout-material.ts';

/** More newcomers than this are laid out by the worker, with all that is there held still. */
const MOST_SLOTS = 250;
/** Milliseconds for which slots are sought at a time. */
const TURN = 12;
/** A phone held upright gets an upright drawing. */
const TALL = '(max-aspect-ratio: 4/5)';

/** Starts placing; `onWork` hears when the worker begins and ends. Returns the way to stop. */
export function startPlacing(onWork: (working: boolean) => void): () => void {
  const placing = new Placing(onWork);
  let soon: ReturnType<typeof setTimeout> | undefined;
  // In a task of its own, so that everyone who listens has seen the change, and the page can answer in between.
  const placeSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => placing.place(explorationStore.getState()));
  };
  const stops = [
    explorationStore.subscribe((now, before) => {
      if (now.entities !== before.entities || now.path !== before.path) placeSoon();
    }),
    onIntent('layout', ({ layout, around }) =>
      placing.layOut(explorationStore.getState(), layout, around),
    ),
    () => placing.stop(),
  ];
  placeSoon();
  return () => {
    clearTimeout(soon);
    for (const stop of stops) stop();
  };
}

class Placing {
  readonly #onWork: (working: boolean) => void;
  #work: LayoutWork | null = null;
  #seeking: ReturnType<typeof setTimeout> | undefined;

  constructor(onWork: (working: boolean) => void) {
    this.#onWork = onWork;
  }

  place(now: Exploration): void {
    clearTimeout(this.#seeking);
    const drawn = wholeOf(now);
    if (tierOf(sizeOf(drawn)) === 'refused') {
      this.stop();
      return;
    }
    const missing = [...drawn.entities.keys()].filter((id) => !drawn.positions.has(id)).length;
    if (missing === 0) return;
    if (now.path) explore(setPositions(placesForStore(pathLayout(chainQuestion(now)))));
    else if (drawn.positions.size === 0 || missing > MOST_SLOTS) this.#ask(now, null);
    else if (!this.#work) this.#seek(now, slotsInTurn(slotQuestion(now)), []);
  }

  /** All newcomers appear at once, but are not sought in one go; any change of what is drawn begins anew. */
  #seek(now: Exploration, slots: ReturnType<typeof slotsInTurn>, found: [string, Point][]): void {
    if (explorationStore.getState().entities !== now.entities) return;
    const until = performance.now() + TURN;
    for (let next = slots.next(); next.value; next = slots.next()) {
      found.push(next.value);
      if (performance.now() < until) continue;
      this.#seeking = setTimeout(() => this.#seek(now, slots, found));
      return;
    }
    explore(setPositions(placesForStore(found)));
  }

  /** Everything anew but the pinned, or the chains as they were first drawn. */
  layOut(now: Exploration, layout: LayoutName, around?: EntityId): void {
    if (now.path) explore(setPositions(placesForStore(pathLayout(chainQuestion(now)))));
    else if (now.entities.size > 0) this.#ask(now, { layout, around: around ?? chosenOf(now) });
  }

  stop(): void {
    clearTimeout(this.#seeking);
    this.#work?.cancel();
    this.#work = null;
    this.#onWork(false);
  }

  /** What the reader asked for, or with nothing asked, places for newcomers only. */
  #ask(now: Exploration, asked: AskedLayout | null): void {
    this.stop();
    this.#onWork(true);
    const tall = matchMedia(TALL).matches;
    const question = asked
      ? layoutQuestion(now, { ...asked, still: 'pinned', tall })
      : layoutQuestion(now, { layout: 'tidy', around: null, still: 'placed', tall });
    const work = layoutInWorker(question);
    this.#work = work;
    work.places.then(
      (places) => {
        if (this.#work === work) this.#take(places, asked);
      },
      ({ message }: Error) => {
        this.stop();
        explore(announce(message));
      },
    );
  }

  #take(places: Parameters<typeof placesForStore>[0], asked: AskedLayout | null): void {
    this.stop();
    const now = explorationStore.getState();
    const said = asked ? [announce(laidOut(now, asked))] : [];
    explore(setPositions(placesForStore(places)), ...said);
    if (asked) intend({ type: 'fit' });
    // What arrived while the worker was at work has no place yet.
    this.place(explorationStore.getState());
  }
}

interface AskedLayout {
  readonly layout: LayoutName;
  /** In the middle of the radial layout; null for whoever has most links. */
  readonly around: EntityId | null;
}

const chosenOf = ({ selection }: Exploration): EntityId | null =>
  selection?.type === 'entity' ? selection.id : null;

const WORDS: Readonly<Record<LayoutName, string>> = {
  tidy: 'Tidied',
  flow: 'Laid along the money, left to right,',
  radial: 'Laid around',
  grid: 'Laid in rows',
  kinds: 'Grouped by kind',
};

function laidOut(now: Exploration, { layout, around }: AskedLayout): string {
  const { entities, pinned, several } = now;
  const middle = around && entities.get(around);
  const some = layout === 'kinds' && several.size > 0;
  const count = sayNumber(some ? several.size : entities.size, 'entity', 'entities');
  const where = layout === 'radial' ? ` ${middle ? readingName(middle) : 'the best linked'}:` : '';
  const stayed = some
    ? '; nothing else moved'
    : pinned.size > 0
      ? `; ${pinned.size} pinned stayed`
      : '';
  return `${WORDS[layout]}${where} ${count}${stayed}.`;
}
