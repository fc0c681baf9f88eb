/** The investigation at hand: opened at the start, saved after each step, never over the work of another window. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { explorePath, inPixels, type View, viewOf } from '../address/address.ts';
import { isPlain } from '../address/view-code.ts';
import { askForFrame } from '../camera.ts';
import { announce } from '../changes/changes.ts';
import { EMPTY_EXPLORATION } from '../exploration.ts';
import { explorationStore, explore, historyStore, openHistory } from '../exploration-store.ts';
import { EMPTY_HISTORY, type History, replay } from '../history/history.ts';
import type { Kept } from '../history/patch.ts';
import { type Investigation, LONGEST_TITLE, titleFrom } from './investigation.ts';
import { listKept, readKept, writeKept } from './keeping.ts';
import { asLastSeen, rememberWork, stoodAt, workHere } from './this-window.ts';
import { listenToWindows, tellWindows, type Word } from './windows.ts';

interface Work {
  readonly id: string;
  /** As the reader typed it; null while it is made from what is drawn. */
  readonly title: string | null;
  readonly version: number;
  readonly savedAt: string | null;
  /** `kept`: all is on the shelf; `closed`: this browser keeps nothing for the page. */
  readonly state: 'new' | 'saving' | 'kept' | 'closed';
  /** Another window stands at the same investigation. */
  readonly elsewhere: boolean;
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
  elsewhere: false,
});

const workStore = createStore<Work>()(blank);
export const useWork = <T>(selector: (work: Work) => T): T => useStore(workStore, selector);

/** Milliseconds in which steps that follow each other are saved together. */
const SOON = 150;

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
    rememberWork(summary.id);
    tellWindows('saved', summary.id);
    workStore.setState({
      version: next.version,
      savedAt,
      // Who goes on has it.
      elsewhere: false,
      state: historyStore.getState() === history ? 'kept' : 'saving',
    });
  } catch {
    workStore.setState({ state: 'closed' });
  }
}

/** Another window went on with the same investigation: this one goes on as a copy. */
async function keepCopy(): Promise<void> {
  explore(announce(`Changed in another window meanwhile. Kept here as “${beginCopy()}”.`));
  await save();
}

/** Leaves the investigation to the other window and goes on with a copy of it. */
export async function goOnAsCopy(): Promise<void> {
  explore(announce(`Going on as “${beginCopy()}”. The other window keeps the original.`));
  await saveNow();
}

/** Said after the title of one. */
const COPY = ' (copy)';

function beginCopy(): string {
  const title = `${titleNow().slice(0, LONGEST_TITLE - COPY.length)}${COPY}`;
  workStore.setState({ ...blank(), title, state: 'saving' });
  return title;
}

/** Milliseconds that another window has to put its last steps on the shelf. */
const TO_LET_GO = 1_500;
let given: (() => void) | null = null;

/** Takes the investigation over from the other window, as that one left it. */
export async function goOnHere(): Promise<void> {
  const { id } = workStore.getState();
  await new Promise<void>((resolve) => {
    given = resolve;
    // A window that was closed meanwhile gives no answer; what it kept is on the shelf.
    setTimeout(resolve, TO_LET_GO);
    tellWindows('take', id);
  });
  const kept = await readKept(id);
  if (!kept) return;
  take(kept);
  workStore.setState({ elsewhere: false });
  explore(announce('Going on here, with all that the other window did.'));
}

function hear({ say, investigation }: Word): void {
  const { id, elsewhere } = workStore.getState();
  if (investigation !== id) return;
  if (say === 'opened') {
    // One that has let go is no reason to ask.
    if (!elsewhere) tellWindows('here', id);
  } else if (say === 'given') given?.();
  else if (say === 'take')
    void saveNow().then(() => {
      workStore.setState({ elsewhere: true });
      tellWindows('given', id);
    });
  else workStore.setState({ elsewhere: true });
}

/** Opens an investigation in place of the one at hand, which stays on the shelf. */
export async function openWork({ summary, history }: Investigation): Promise<void> {
  await saveNow();
  askForFrame(null);
  take({ summary, history });
  explore(announce(`Opened “${summary.title}”.`));
}

/** Begins with an empty canvas; the work at hand stays on the shelf. */
export async function newWork(history: History = EMPTY_HISTORY, title?: string): Promise<void> {
  await saveNow();
  workStore.setState({ ...blank(), title: title ?? null }, true);
  askForFrame(null);
  rememberWork(null);
  openHistory(history, title ? `Opened “${title}”` : 'A new investigation');
  if (history.steps.length > 0) saveSoon();
}

/** Gives the work at hand a title; an empty one lets the drawing name it again. */
export function nameWork(title: string): void {
  workStore.setState({ title: title.trim() === '' ? null : title.trim().slice(0, LONGEST_TITLE) });
  saveSoon();
}

/** As it was read: opening is no reason to write it again. */
let opened: History | null = null;

function take({ summary, history }: Investigation): void {
  const { id, version, savedAt } = summary;
  const title = summary.titled ? summary.title : null;
  workStore.setState({ id, title, version, savedAt, state: 'kept', elsewhere: false }, true);
  rememberWork(id);
  tellWindows('opened', id);
  opened = history;
  openHistory(history);
}

let ready: Promise<boolean> | null = null;

/**
 * Takes up what was at hand, once; true when there was something. `view` is what the address wants to show, `address`
 * how it says so.
 */
export function startWork(view: View, address: string): Promise<boolean> {
  listenToWindows(hear);
  ready ??= restore(view, address)
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
async function restore(view: View, address: string): Promise<boolean> {
  const own = workHere();
  // The address is written a moment after the work is kept; a reload in between still means this work.
  const reloaded = own !== null && stoodAt(address);
  const { camera } = asLastSeen(view, address).looks;
  const id = own ?? (await listKept())[0]?.id;
  const kept = id === undefined ? null : await readKept(id);
  if (!kept) return false;
  if (!reloaded && view.entities.length > 0 && !shows(replay(kept.history), view)) return false;
  if (explorationStore.getState().entities.size > 0) return false;
  askForFrame(camera);
  take(kept);
  return true;
}

/** Whether a view shows just this, as far as an address can say. */
function shows(kept: Kept, view: View): boolean {
  const { entities, selection, looks } = view;
  if (entities.length !== kept.entities.size) return false;
  if (isPlain(looks)) return entities.every((id) => kept.entities.has(id));
  const own = viewOf({ ...EMPTY_EXPLORATION, ...kept, selection });
  // Where somebody looked is no part of what was drawn.
  const asked = { ...view, looks: { ...looks, camera: null } };
  return explorePath({ ...own, looks: inPixels(own.looks) }) === explorePath(asked);
}
