import { type RefObject, useEffect, useRef } from 'react';

interface Place {
  readonly key: string;
  readonly index: number;
}

/**
 * Where the row that had the focus is gone (hidden, filtered, undone), the focus goes to the row that stands in its
 * place now. `rows` is what the rows are made of. Returns what hears of the focus.
 */
export function useRowInPlace(frame: RefObject<HTMLElement | null>, rows: unknown) {
  const last = useRef<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the reason to look
  useEffect(() => {
    const place = last.current;
    if (!place) return;
    // The tree makes its rows a moment later than it is told, and a menu that closes gives the focus back by then.
    const timer = setTimeout(() => {
      const all = rowsIn(frame.current);
      const isGone = all.every((row) => row.dataset.key !== place.key);
      if (isGone && document.activeElement === document.body)
        all[Math.min(place.index, all.length - 1)]?.focus();
    }, A_MOMENT);
    return () => clearTimeout(timer);
  }, [frame, rows]);
  return (event: React.FocusEvent): void => {
    const row = event.target.closest<HTMLElement>('[role=row]');
    const key = row?.dataset.key;
    if (row && key) last.current = { key, index: rowsIn(frame.current).indexOf(row) };
  };
}

/** Milliseconds. */
const A_MOMENT = 80;

const rowsIn = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('[role=row]') ?? []),
];
