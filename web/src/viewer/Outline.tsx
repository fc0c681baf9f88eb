/** The drawing in words: each entity, the best linked first, and under it its links. */
import { useState } from 'react';
import { type Edge, type EdgeId, type Entity, edgeKindMeaning, edgeVerb } from '#model';
import { GradeMark } from '../panels/marks/GradeMark.tsx';
import { KindMark } from '../panels/marks/KindMark.tsx';
import { kindWords } from '../panels/marks/kind-words.ts';
import { type OutlineRow, outlineRows } from '../panels/outline/outline-rows.ts';
import { readingName } from '../state/reading-name.ts';
import { sayNumber } from '../state/say.ts';
import type { Documented } from './anchored-links.ts';
import styles from './viewer.module.css';

interface OutlineProps {
  readonly links: readonly Documented[];
  readonly entities: readonly Entity[];
}

export function Outline({ links, entities }: OutlineProps) {
  const rows = outlineRows({
    entities: new Map(entities.map((one) => [one.id, one])),
    edges: new Map(links.map(({ edge }) => [edge.id, edge])),
    folds: new Map(),
  });
  const anchors = new Map(links.map(({ edge, anchor }) => [edge.id, anchor]));
  return (
    <section aria-labelledby="outline" className={styles.section} data-print="no">
      <h2 id="outline">Outline</h2>
      <ul className={styles.outline}>
        {rows.map((row) => (
          <li key={row.entity.id}>
            <Row row={row} anchors={anchors} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly row: OutlineRow;
  readonly anchors: ReadonlyMap<EdgeId, string>;
}

function Row({ row: { entity, links }, anchors }: RowProps) {
  const [open, setOpen] = useState(false);
  const about = `${kindWords(entity)}, ${sayNumber(links.length, 'link', 'links')}`;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <KindMark entity={entity} /> {readingName(entity)}{' '}
        <span className={styles.quiet}>{about}</span>
      </summary>
      <ul className={styles.list}>
        {open
          ? links.map(({ edge, other }) => (
              <li key={edge.id}>
                <GradeMark grade={edge.grade} />{' '}
                <a href={`#${anchors.get(edge.id) ?? 'records'}`}>
                  {verbFrom(entity, edge)} {readingName(other)}
                </a>
              </li>
            ))
          : null}
      </ul>
    </details>
  );
}

const verbFrom = ({ id }: Entity, edge: Edge): string =>
  edge.from === id ? edgeVerb(edge) : edgeKindMeaning(edge.kind).reverse;
