/** The legend over the canvas: the marks and lines that are drawn, with their numbers. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { DRAWN_KIND_WORDS } from '../state/drawn-kind.ts';
import { drawnOf } from '../state/exploration.ts';
import { useExploration } from '../state/exploration-store.ts';
import styles from './Legend.module.css';
import { legendOf } from './legend.ts';
import { KindSample, LineSample } from './samples.tsx';

/** Below this width of the canvas, in CSS pixels, it starts folded. */
const ROOMY = 760;

export function Legend() {
  const drawn = useExploration(drawnOf);
  const { entities, edges } = drawn;
  const legend = useMemo(() => legendOf({ entities, edges }), [entities, edges]);
  const [open, setOpen, watch] = useOpenWhenRoomy();
  if (entities.size === 0) return null;
  return (
    <section
      ref={watch}
      className={styles.legend}
      aria-label="Legend"
      data-covers="bottom"
      data-print="no"
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Legend
      </button>
      {open && (
        <div className={styles.body}>
          <ul className={styles.row}>
            {legend.kinds.map(({ kind, count }) => (
              <li key={kind}>
                <KindSample kind={kind} />
                {DRAWN_KIND_WORDS[kind].one} <span className={styles.count}>{count}</span>
              </li>
            ))}
          </ul>
          <ul className={styles.row}>
            {legend.grades.map(({ line, count }) => (
              <li key={line.grade}>
                <LineSample line={line} />
                <b>{line.letter}</b> <span className={styles.word}>{line.word.toLowerCase()}</span>{' '}
                <span className={styles.count}>{count}</span>
              </li>
            ))}
            {legend.states.map(({ words, count }) => (
              <li key={words}>
                <i className={styles.word}>{words}</i> <span className={styles.count}>{count}</span>
              </li>
            ))}
            {legend.folded && (
              <li>
                <span className={styles.pill}>3</span>
                <span className={styles.word}>records behind the link</span>
              </li>
            )}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Open as long as the canvas is wide, until the reader has a wish of their own. */
function useOpenWhenRoomy(): [
  boolean,
  (open: boolean) => void,
  (legend: HTMLElement | null) => void,
] {
  const [roomy, setRoomy] = useState(false);
  const [wish, setWish] = useState<boolean | null>(null);
  const observer = useRef<ResizeObserver | null>(null);
  const watch = useCallback((legend: HTMLElement | null): void => {
    observer.current?.disconnect();
    if (!legend?.parentElement) return;
    observer.current = new ResizeObserver(([entry]) =>
      setRoomy((entry?.contentRect.width ?? 0) >= ROOMY),
    );
    observer.current.observe(legend.parentElement);
  }, []);
  return [wish ?? roomy, setWish, watch];
}
