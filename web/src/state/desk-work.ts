/** The investigation at hand: opened at the start, saved after each step, never over the work of another window. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityId } from '#model';
import { announce } from './changes.ts';
import { explorationStore, explore, historyStore, openHistory } from './exploration-store.ts';
import { EMPTY_HISTORY, type History, replay } from './history.ts';
import { type Investigation, titleFrom } from './investigation.ts';
import { listKept, readKept, writeKept } from './keeping.ts';

interface Work {
  readonly id: string;
  /** As the reader typed it; null while it is made from what is drawn. */
  readonly title: string | null;
  readonly version: number;
  readonly savedAt: string | null;
  /** `kept`: all is on the shelf; `closed`: this browser keeps nothing for the page. */
  readonly state: 'new' | 'saving' | 'kept' | 'closed';
}

/** 128 random bits; `randomUUID` is closed to pages that are not served securely. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const blank = (): Work => ({
  id: newId(),
  title: null,
  version: 0,
  savedAt: null,
  state: 'new',
});

export const workStore = createStore<Work>()(blank);
export const useWork = <T>(selector: (work: Work) => T): T => useStore(workStore, selector);

/** Milliseconds in which steps that follow each other are saved together. */
const SOON = 150;
const TAB_KEY = 'paperchain.investigation';

/** What the work at hand is called. */
export const titleNow = (): string =>
  workStore.getState().title ?? titleFrom(explorationStore.getState().entities);

/** The work at hand, as it would be kept now. */
export function workNow(): Investigation {
  const { id, title, version, savedAt } = workStore.getState();
  const { entities, edges } = explorationStore.getState();
  return {
    summary: {
      id,
      title: titleNow(),
      titled: title !== null,
      entities: entities.size,
      links: edges.size,
      savedAt: savedAt ?? new Date().toISOString(),
      version,
    },
    history: historyStore.getState(),
  };
}

let saving: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Saves now what is not saved yet; settles when it is on the shelf. */
export function saveNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  saving = saving.then(save, save);
  return saving;
}

function saveSoon(): void {
  workStore.setState({ state: 'saving' });
  timer ??= setTimeout(() => void saveNow(), SOON);
}

async function save(): Promise<void> {
  const { summary, history } = workNow();
  if (workStore.getState().state !== 'saving') return;
  const savedAt = new Date().toISOString();
  const next = { ...summary, savedAt, version: summary.version + 1 };
  try {
    const written = await writeKept({ summary: next, history }, summary.version);
    if (!written) return await keepCopy();
    if (workStore.getState().id !== summary.id) return;
    rememberInTab(summary.id);
    workStore.setState({
      version: next.version,
      savedAt,
      state: historyStore.getState() === history ? 'kept' : 'saving',
    });
  } catch {
    workStore.setState({ state: 'closed' });
  }
}

/** Another window went on with the same investigation: this one goes on as a copy. */
async function keepCopy(): Promise<void> {
  const title = `${titleNow()} (copy)`;
  workStore.setState({ ...blank(), title, state: 'saving' });
  explore(announce(`Changed in another window meanwhile. Kept here as “${title}”.`));
  await save();
}

/** Opens an investigation in place of the one at hand, which stays on the shelf. */
export async function openWork({ summary, history }: Investigation): Promise<void> {
  await saveNow();
  take({ summary, history });
  explore(announce(`Opened “${summary.title}”.`));
}

/** Begins with an empty canvas; the work at hand stays on the shelf. */
export async function newWork(history: History = EMPTY_HISTORY, title?: string): Promise<void> {
  await saveNow();
  workStore.setState({ ...blank(), title: title ?? null }, true);
  rememberInTab(null);
  openHistory(history, title ? `Opened “${title}”` : 'A new investigation');
  if (history.steps.length > 0) saveSoon();
}

/** Gives the work at hand a title; an empty one lets the drawing name it again. */
export function nameWork(title: string): void {
  workStore.setState({ title: title.trim() === '' ? null : title.trim().slice(0, 200) });
  saveSoon();
}

/** As it was read: opening is no reason to write it again. */
let opened: History | null = null;

function take({ summary, history }: Investigation): void {
  const { id, version, savedAt } = summary;
  const title = summary.titled ? summary.title : null;
  workStore.setState({ id, title, version, savedAt, state: 'kept' }, true);
  rememberInTab(id);
  opened = history;
  openHistory(history);
}

let ready: Promise<boolean> | null = null;

/** Takes up what was at hand, once; true when there was something. `asked` is what the address wants to show. */
export function startWork(asked: readonly EntityId[]): Promise<boolean> {
  ready ??= restore(asked)
    .catch(() => false)
    .then((found) => {
      const keep = (history: History): void => {
        if (history.steps.length > 0 && history !== opened) saveSoon();
      };
      historyStore.subscribe(keep);
      keep(historyStore.getState());
      return found;
    });
  return ready;
}

/** An address that shows something else than what was at hand begins a new investigation: nothing is mixed, nothing is lost. */
async function restore(asked: readonly EntityId[]): Promise<boolean> {
  const own = sessionStorage.getItem(TAB_KEY);
  const id = own ?? (await listKept())[0]?.id;
  const kept = id === undefined ? null : await readKept(id);
  if (!kept) return false;
  const { entities } = replay(kept.history);
  const fits = asked.every((one) => entities.has(one));
  const same = fits && asked.length === entities.size;
  if (asked.length > 0 && !(own === null ? same : fits)) return false;
  if (explorationStore.getState().entities.size > 0) return false;
  take(kept);
  return true;
}

function rememberInTab(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(TAB_KEY);
    else sessionStorage.setItem(TAB_KEY, id);
  } catch {
    // Without it the window opens with the latest investigation, which is as good a guess.
  }
}
