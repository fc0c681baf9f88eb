/** The shelf of this browser (IndexedDB): investigations by id, their summaries apart so that a list reads quickly. */
import {
  type Investigation,
  InvestigationSchema,
  type Summary,
  SummarySchema,
} from './investigation.ts';

const SHELF = 'paperchain';
const [SUMMARIES, WHOLE] = ['summaries', 'investigations'] as const;

/** Every investigation that is kept, the latest first; what cannot be read is left out. */
export async function listKept(): Promise<readonly Summary[]> {
  const rows: unknown[] = await asked(SUMMARIES, 'readonly', (at) => at(SUMMARIES).getAll());
  return rows
    .flatMap((row) => SummarySchema.safeParse(row).data ?? [])
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** One investigation; null when it is not there or cannot be read any more. */
export async function readKept(id: string): Promise<Investigation | null> {
  const row: unknown = await asked(WHOLE, 'readonly', (at) => at(WHOLE).get(id));
  return InvestigationSchema.safeParse(row).data ?? null;
}

/** Writes one, unless another window wrote a version that this one has not seen: then nothing is written, and false. */
export async function writeKept(
  { summary, history }: Investigation,
  seen: number,
): Promise<boolean> {
  const shelf = await opened();
  return new Promise((resolve, reject) => {
    const work = shelf.transaction([SUMMARIES, WHOLE], 'readwrite');
    let written = true;
    const there = work.objectStore(SUMMARIES).get(summary.id);
    there.onsuccess = () => {
      const old = SummarySchema.safeParse(there.result).data;
      written = old === undefined || old.version === seen;
      if (!written) return;
      work.objectStore(SUMMARIES).put(summary, summary.id);
      work.objectStore(WHOLE).put({ summary, history }, summary.id);
    };
    work.oncomplete = () => resolve(written);
    work.onerror = () => reject(work.error ?? new Error('The browser could not keep it.'));
    work.onabort = work.onerror;
  });
}

/** Takes one off the shelf. */
export async function dropKept(id: string): Promise<void> {
  await asked([SUMMARIES, WHOLE], 'readwrite', (at) => {
    at(SUMMARIES).delete(id);
    return at(WHOLE).delete(id);
  });
}

type At = (store: string) => IDBObjectStore;

async function asked<T>(
  stores: string | string[],
  mode: IDBTransactionMode,
  ask: (at: At) => IDBRequest<T>,
): Promise<T> {
  const shelf = await opened();
  return new Promise((resolve, reject) => {
    const work = shelf.transaction(stores, mode);
    const request = ask((store) => work.objectStore(store));
    work.oncomplete = () => resolve(request.result);
    work.onerror = () => reject(work.error ?? new Error('The browser could not read its shelf.'));
    work.onabort = work.onerror;
  });
}

let shelf: Promise<IDBDatabase> | null = null;

/** It is opened anew by whoever asks next. */
const forget = (): void => {
  shelf = null;
};

/** Rejects where the browser keeps nothing for this page (some private windows). */
function opened(): Promise<IDBDatabase> {
  shelf ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(SHELF, 1);
    request.onupgradeneeded = () => {
      for (const store of [SUMMARIES, WHOLE]) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      // The browser closes it when its data are cleared, or when the disk fails it.
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => {
      forget();
      reject(request.error ?? new Error('The browser keeps nothing.'));
    };
  });
  return shelf;
}
