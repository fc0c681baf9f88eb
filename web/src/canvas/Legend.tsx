/** The legend over the canvas: the marks and lines that are drawn, with their numbers. */
import { useEffect, useMemo, useState } from 'react';
import { DRAWN_KIND_WORDS } from '../state/drawn-kind.ts';
import { drawnOf } from '../state/exploration.ts';
import { useExploration } from '../state/exploration-store.ts';
import styles from './Legend.module.css';
import { legendOf } from './legend.ts';
import { KindSample, LineSample } from './samples.tsx';

/** Below this width of the window it starts folded. */
const ROOMY = '(min-width: 900px)';

export function Legend() {
  const drawn = useExploration(drawnOf);
  const { entities, edges } = drawn;
  const legend = useMemo(() => legendOf({ entities, edges }), [entities, edges]);
  const [open, setOpen] = useOpenWhenRoomy();
  if (entities.size === 0) return null;
  return (
    <section className={styles.legend} aria-label="Legend" data-covers="bottom" data-print="no">
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

function useOpenWhenRoomy(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(() => matchMedia(ROOMY).matches);
  useEffect(() => {
    const room = matchMedia(ROOMY);
    const change = (): void => setOpen(room.matches);
    room.addEventListener('change', change);
    return () => room.removeEventListener('change', change);
  }, []);
  return [open, setOpen];
}
