/** All that is on the canvas as rows: its accessible twin. Choosing a row chooses it everywhere. */
import { useEffect, useRef } from 'react';
import { drawnOf } from '../../state/exploration.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { sayNumber } from '../../state/say.ts';
import { useScrollPlace } from '../../ui/use-scroll-place.ts';
import { EdgeTable } from './EdgeTable.tsx';
import { EntityTable } from './EntityTable.tsx';
import { FoldTable } from './FoldTable.tsx';
import { OwnLinkTable } from './OwnLinkTable.tsx';
import styles from './Table.module.css';

const GRID = '[role=grid]';

export function ExplorationTable() {
  const drawn = useExploration(drawnOf);
  const picture = useExploration(pictureOf);
  const frame = useRef<HTMLDivElement>(null);
  useScrollPlace('table', frame);
  useEffect(
    () => onIntent('focus-canvas', () => frame.current?.querySelector<HTMLElement>(GRID)?.focus()),
    [],
  );
  return (
    <div ref={frame} className={styles.tables}>
      <section>
        <h2 className={styles.heading}>
          {sayNumber(drawn.entities.size, 'entity', 'entities')} on the canvas
        </h2>
        <EntityTable drawn={drawn} />
      </section>
      <section>
        <h2 className={styles.heading}>
          {sayNumber(drawn.edges.size, 'link', 'links')} between them
        </h2>
        <EdgeTable drawn={drawn} />
      </section>
      {picture.own.size > 0 ? (
        <section>
          <h2 className={styles.heading}>
            {sayNumber(picture.own.size, 'link', 'links')} of your own, without a record
          </h2>
          <OwnLinkTable picture={picture} />
        </section>
      ) : null}
      {picture.folds.size > 0 ? (
        <section>
          <h2 className={styles.heading}>
            {sayNumber(picture.folds.size, 'folded link', 'folded links')}, each standing for
            several
          </h2>
          <FoldTable picture={picture} />
        </section>
      ) : null}
    </div>
  );
}
