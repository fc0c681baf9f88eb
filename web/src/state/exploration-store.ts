/** The one exploration of this page with its history, and the hooks that read them. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { NOTHING_MOVED } from './changes/changes.ts';
import { type Change, EMPTY_EXPLORATION, type Exploration, isAmong } from './exploration.ts';
import {
  amend,
  EMPTY_HISTORY,
  goTo,
  type History,
  LONGEST_STEP_NAME,
  record,
  replay,
} from './history/history.ts';
import { onlyFillsIn, type Patch, patchBetween } from './history/patch.ts';
import { moreOf } from './more.ts';
import { readingName } from './reading-name.ts';
import { sayNumber, sentence } from './say.ts';

/** Works without React: canvas controllers subscribe to it directly. */
export const explorationStore = createStore<Exploration>()(() => EMPTY_EXPLORATION);

/** The steps behind it. */
export const historyStore = createStore<History>()(() => EMPTY_HISTORY);

/** Applies changes, in order, as one step; what only chooses or looks is no step of the history. */
export function explore(...changes: readonly Change[]): void {
  const before = explorationStore.getState();
  const silent = { ...before, announcement: '' };
  const after = changes.reduce((state, change) => change(state), silent);
  if (after === silent) return;
  const patch = patchBetween(before, after);
  if (patch) {
    const history = historyStore.getState();
    const next = onlyFillsIn(patch, before)
      ? amend(history, patch)
      : record(history, {
          name: nameOf(patch, after).slice(0, LONGEST_STEP_NAME),
          at: new Date().toISOString(),
          patch,
        });
    historyStore.setState(next, true);
  }
  const spoke = after.announcement !== '';
  explorationStore.setState(
    {
      ...after,
      announcement: spoke ? after.announcement : before.announcement,
      said: before.said + (spoke ? 1 : 0),
    },
    true,
  );
}

/** Undoes the last step in force; false when there is none. */
export function undo(): boolean {
  const { steps, done } = historyStore.getState();
  const step = steps[done - 1];
  if (step) goToStep(done - 1, `Undid: ${step.name}`);
  return step !== undefined;
}

/** Does the last undone step again; false when there is none. */
export function redo(): boolean {
  const { steps, done } = historyStore.getState();
  const step = steps[done];
  if (step) goToStep(done + 1, `Did again: ${step.name}`);
  return step !== undefined;
}

/** Goes to where so many steps are in force, and says it. */
export function goToStep(done: number, said: string): void {
  openHistory(goTo(historyStore.getState(), done), said);
}

/** Puts a history in place of the present one and draws it. What is selected stays so where it is still drawn. */
export function openHistory(history: History, words = ''): void {
  const { selection, several, path, sourcesOf, said } = explorationStore.getState();
  const kept = replay(history);
  historyStore.setState(history, true);
  explorationStore.setState(
    {
      ...kept,
      more: moreOf(kept.entities, kept.edges),
      selection: path || isAmong(selection, kept) ? selection : null,
      several: new Set([...several].filter((id) => kept.entities.has(id))),
      path,
      playedTo: null,
      sourcesOf,
      announcement: words === '' ? '' : sentence(words),
      said: said + (words === '' ? 0 : 1),
    },
    true,
  );
}

/** What a step is called in the list: the sentence that was said of it. */
function nameOf(patch: Patch, after: Exploration): string {
  if (after.announcement !== '') return after.announcement.replace(NOTHING_MOVED, '').trim();
  const [first, ...others] = patch.places.map(([id]) => after.entities.get(id));
  if (first && others.length === 0) return sentence(`Moved ${readingName(first)}`);
  return `Moved ${sayNumber(others.length + 1, 'entity', 'entities')}.`;
}

/** Reads a part of the exploration; give a selector that returns a stored value, not a new object. */
export function useExploration<T>(selector: (now: Exploration) => T): T {
  return useStore(explorationStore, selector);
}

/** Reads a part of the history. */
export function useHistory<T>(selector: (history: History) => T): T {
  return useStore(historyStore, selector);
}
