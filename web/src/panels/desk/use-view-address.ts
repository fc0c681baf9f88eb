import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readView, type SpelledView, spellView, type View } from '../../state/address/address.ts';
import { viewNow } from '../../state/address/view-now.ts';
import { askForFrame, cameraStore } from '../../state/camera.ts';
import { select } from '../../state/changes/changes.ts';
import { isAmong } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { startWork } from '../../state/keeping/desk-work.ts';
import {
  asLastSeen,
  headFor,
  rememberAddress,
  rememberLook,
} from '../../state/keeping/this-window.ts';
import { refreshDrawn } from '../expand/refresh-drawn.ts';
import { openView } from './open-view.ts';

export interface ViewAddress {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: Error | null;
  /** Parts of the address that were not understood or are not in the data. */
  readonly refused: readonly string[];
  /** What of the view the address has no room for. */
  readonly leftOut: SpelledView['leftOut'];
  readonly retry: () => void;
}

/** Milliseconds in which changes that follow each other are written together. */
const SOON = 250;

/** Takes up what the address says is on the canvas, and from then on writes the canvas into the address. */
export function useViewAddress(): ViewAddress {
  const search = useSearch();
  const [loaded, setLoaded] = useState<Pick<ViewAddress, 'state' | 'error' | 'refused'>>({
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
    headFor(search);
    const view = asLastSeen(readView(search), search);
    const done = (error: Error | null, missing: readonly string[] = []): void => {
      if (left) return;
      rememberAddress(search);
      const now = explorationStore.getState();
      if (!error && view.selection && isAmong(view.selection, now)) explore(select(view.selection));
      const refused = [...view.refused, ...missing];
      setLoaded({ state: error ? 'failed' : 'ready', error, refused });
    };
    takeUp(view, search).then(
      (missing) => done(null, missing),
      (error: Error) => done(error),
    );
    return () => {
      left = true;
    };
  }, [search, attempt]);

  const leftOut = useWrittenAddress(loaded.state === 'ready', written);
  return { ...loaded, leftOut, retry: () => setAttempt((n) => n + 1) };
}

/** Writes the view into the address, a moment after each change, as long as it is wanted. */
function useWrittenAddress(
  wanted: boolean,
  written: React.RefObject<string | null>,
): SpelledView['leftOut'] {
  const [, navigate] = useLocation();
  const [leftOut, setLeftOut] = useState<SpelledView['leftOut']>('nothing');
  useEffect(() => {
    if (!wanted) return;
    const page = window.location.pathname;
    const write = (): void => {
      // While the next page is still being fetched this one is only hidden: it must not take the address back.
      if (window.location.pathname !== page) return;
      const spelled = spellView(viewNow());
      setLeftOut(spelled.leftOut);
      written.current = spelled.path.split('?')[1] ?? '';
      rememberAddress(written.current);
      navigate(spelled.path, { replace: true });
    };
    let timer: ReturnType<typeof setTimeout>;
    const writeSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(write, SOON);
    };
    const stops = [
      explorationStore.subscribe((now, before) => {
        if (now.selection !== before.selection) rememberNow();
        if (SPELLED.some((part) => now[part] !== before[part])) writeSoon();
      }),
      cameraStore.subscribe((now, before) => {
        if (now.frame === before.frame) return;
        rememberNow();
        writeSoon();
      }),
    ];
    rememberNow();
    // What happened before anybody listened: a drawing may find its places while the address is still taken up.
    writeSoon();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [wanted, written, navigate]);
  return leftOut;
}

const rememberNow = (): void =>
  rememberLook({
    frame: cameraStore.getState().frame,
    selection: explorationStore.getState().selection,
  });

/** The parts of the exploration that an address speaks of. */
const SPELLED = [
  'entities',
  'selection',
  'positions',
  'pinned',
  'filters',
  'folds',
  'spread',
] as const;

async function takeUp(view: View, address: string): Promise<readonly string[]> {
  const found = await startWork(view, address);
  const drawn = explorationStore.getState().entities;
  if (!view.entities.every((id) => drawn.has(id))) {
    // What is added to a drawing does not turn the reader's eyes away, unless the address says where to.
    if (view.looks.camera || drawn.size === 0) askForFrame(view.looks.camera);
    return openView(view);
  }
  // What was kept is shown at once.
  if (found) void refreshDrawn();
  return [];
}
