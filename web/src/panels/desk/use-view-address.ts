import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { explorePath, LONGEST_ADDRESS, readView, viewOf } from '../../state/address.ts';
import { select } from '../../state/changes.ts';
import { startWork } from '../../state/desk-work.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { addByIds, refreshDrawn } from '../expand/expand-entity.ts';

export interface ViewAddress {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: Error | null;
  /** Parts of the address that were not understood. */
  readonly refused: readonly string[];
  readonly retry: () => void;
}

/** Takes up what the address says is on the canvas, and from then on writes the canvas into the address. */
export function useViewAddress(): ViewAddress {
  const search = useSearch();
  const [, navigate] = useLocation();
  const [loaded, setLoaded] = useState<Omit<ViewAddress, 'retry'>>({
    state: 'loading',
    error: null,
    refused: [],
  });
  const [attempt, setAttempt] = useState(0);
  /** The query this page wrote itself, which is not to be read back. */
  const written = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads the same address again
  useEffect(() => {
    if (written.current === search) return;
    let left = false;
    const view = readView(search);
    const done = (error: Error | null): void => {
      if (left) return;
      if (!error && view.selection) explore(select(view.selection));
      setLoaded({ state: error ? 'failed' : 'ready', error, refused: view.refused });
    };
    takeUp(view.entities).then(
      () => done(null),
      (error: Error) => done(error),
    );
    return () => {
      left = true;
    };
  }, [search, attempt]);

  useEffect(() => {
    if (loaded.state !== 'ready') return;
    const write = (): void => {
      const address = explorePath(viewOf(explorationStore.getState()));
      if (address.length > LONGEST_ADDRESS) return;
      written.current = address.split('?')[1] ?? '';
      navigate(address, { replace: true });
    };
    let timer: ReturnType<typeof setTimeout>;
    const stop = explorationStore.subscribe((now, before) => {
      if (now.entities === before.entities && now.selection === before.selection) return;
      clearTimeout(timer);
      timer = setTimeout(write, 250);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [loaded.state, navigate]);

  return { ...loaded, retry: () => setAttempt((n) => n + 1) };
}

async function takeUp(ids: ReturnType<typeof readView>['entities']): Promise<void> {
  const found = await startWork(ids);
  const drawn = explorationStore.getState().entities;
  if (!ids.every((id) => drawn.has(id))) await addByIds(ids);
  // What was kept is shown at once; without a connection it stays as it was.
  else if (found) void refreshDrawn().catch(() => undefined);
}
