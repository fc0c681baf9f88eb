/** The shelf of the browser, over an `indexedDB` that fails as browsers do. */
import { afterEach, expect, it, vi } from 'vitest';
import { listKept } from '../../web/src/state/keeping/keeping.ts';

interface Shelf {
  onclose?: () => void;
  readonly transaction: () => object;
}

/** Lists nothing, until it is closed: then it takes no more transactions. */
function emptyShelf(): Shelf {
  let closed = false;
  return {
    transaction() {
      if (closed)
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      const work: { oncomplete?: () => void; objectStore: () => object } = {
        objectStore: () => ({ getAll: () => ({ result: [] }) }),
      };
      queueMicrotask(() => work.oncomplete?.());
      return work;
    },
    set onclose(told: () => void) {
      losing.push(() => {
        closed = true;
        told();
      });
    },
  };
}

const losing: (() => void)[] = [];

/** Opens one of these after another; null: refuses. */
function browserWith(...shelves: readonly (Shelf | null)[]): void {
  const left = [...shelves];
  vi.stubGlobal('indexedDB', {
    open() {
      const result = left.shift() ?? null;
      const request: { onsuccess?: () => void; onerror?: () => void; result: unknown } = { result };
      queueMicrotask(() => (result ? request.onsuccess?.() : request.onerror?.()));
      return request;
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

it('a shelf that could not be opened, or that the browser closed, is opened anew by whoever asks next', async () => {
  browserWith(null, emptyShelf(), emptyShelf());
  await expect(listKept()).rejects.toThrow('The browser keeps nothing.');
  expect(await listKept()).toEqual([]);
  for (const lose of losing) lose();
  expect(await listKept()).toEqual([]);
});
