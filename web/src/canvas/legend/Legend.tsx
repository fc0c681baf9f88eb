/** The legend over the canvas: the marks and lines that are drawn, with their numbers; a press hides a kind or grade for now. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { filter } from '../../state/changes/changes.ts';
import { DRAWN_KIND_WORDS, type DrawnKind } from '../../state/drawn-kind.ts';
import { type Change, type Drawn, drawnOf, wholeOf } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { Filters } from '../../state/filters.ts';
import { pictureOf } from '../../state/picture.ts';
import type { GradeLine } from '../style/grade-lines.ts';
import styles from './Legend.module.css';
import { LegendToggle } from './LegendToggle.tsx';
import { legendOf } from './legend.ts';
import { OwnLinksRow } from './OwnLinksRow.tsx';
import { BandSample, KindSample, LineSample } from './samples.tsx';

/** Below this width of the canvas, in CSS pixels, it starts folded. */
const ROOMY = 760;

export function Legend() {
  const drawn = useExploration(drawnOf);
  const whole = useExploration(wholeOf);
  const folds = useExploration(pictureOf).folds;
  const [open, setOpen, watch] = useOpenWhenRoomy();
  if (whole.entities.size === 0) return null;
  return (
    <section ref={watch} className={styles.legend} aria-label="Legend" data-covers data-print="no">
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Legend
      </button>
      {open && <Rows drawn={drawn} whole={whole} folded={folds.size > 0} />}
    </section>
  );
}

interface RowsProps {
  readonly drawn: Drawn;
  readonly whole: Drawn;
  readonly folded: boolean;
}

/** Counts are of what is shown, beside those of all that is on the canvas. */
function Rows({ drawn, whole, folded }: RowsProps) {
  const filters = useExploration((now) => now.filters);
  const isPath = useExploration((now) => now.path !== null);
  const all = useMemo(() => legendOf(whole), [whole]);
  const seen = useMemo(() => legendOf(drawn), [drawn]);
  return (
    <div className={styles.body}>
      <ul className={styles.row}>
        {all.kinds.map(({ kind, count }) => (
          <LegendToggle
            key={kind}
            shown={seen.kinds.find((one) => one.kind === kind)?.count ?? 0}
            whole={count}
            on={!filters.kinds.includes(kind)}
            onToggle={isPath ? null : () => explore(toggledKind(filters, kind))}
          >
            <KindSample kind={kind} /> {DRAWN_KIND_WORDS[kind].one}
          </LegendToggle>
        ))}
      </ul>
      <ul className={styles.row}>
        {all.grades.map(({ line, count }) => (
          <LegendToggle
            key={line.grade}
            shown={seen.grades.find((one) => one.line === line)?.count ?? 0}
            whole={count}
            on={!filters.grades.includes(line.grade)}
            onToggle={isPath ? null : () => explore(toggledGrade(filters, line))}
          >
            <LineSample line={line} /> <b>{line.letter}</b>{' '}
            <span className={styles.word}>{line.word.toLowerCase()}</span>
          </LegendToggle>
        ))}
        <OwnLinksRow />
        {seen.states.map(({ words, count }) => (
          <li key={words}>
            <i className={styles.word}>{words}</i> <span className={styles.count}>{count}</span>
          </li>
        ))}
        {seen.folded && (
          <li>
            <span className={styles.pill}>3</span>
            <span className={styles.word}>records behind the link</span>
          </li>
        )}
        {folded && (
          <li>
            <BandSample />
            <span className={styles.word}>several as one: double click unfolds</span>
          </li>
        )}
      </ul>
      <p className={styles.ownColours}>
        The graph keeps its own colours. Outline and Table follow your system’s.
      </p>
    </div>
  );
}

const toggled = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

function toggledKind(filters: Filters, kind: DrawnKind): Change {
  const kinds = toggled(filters.kinds, kind);
  const verb = kinds.includes(kind) ? 'hidden' : 'shown';
  return filter({ ...filters, kinds }, `Filter: entities, ${DRAWN_KIND_WORDS[kind].many} ${verb}`);
}

function toggledGrade(filters: Filters, { grade, letter }: GradeLine): Change {
  const grades = toggled(filters.grades, grade);
  const verb = grades.includes(grade) ? 'hidden' : 'shown';
  return filter({ ...filters, grades }, `Filter: grades, ${letter} ${verb}`);
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
