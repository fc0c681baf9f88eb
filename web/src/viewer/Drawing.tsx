/** The finding as a picture; everything in it stands in words in the tables. */
import type { Snapshot } from '#api/snapshot/format.ts';
import type { Entity } from '#model';
import { readingName } from '../state/reading-name.ts';
import styles from './Drawing.module.css';
import type { Documented } from './documented-in.ts';
import { drawingPlaces, type Place } from './drawing-places.ts';

interface DrawingProps {
  readonly snapshot: Snapshot;
  readonly links: readonly Documented[];
  readonly entities: readonly Entity[];
}

/** Room round the outermost marks for their names. */
const MARGIN = 90;
const LONGEST_NAME = 26;

export function Drawing({ snapshot, links, entities }: DrawingProps) {
  const places = drawingPlaces(snapshot);
  const drawn = entities.filter(({ id }) => places.has(id));
  if (drawn.length < 2) return null;
  const lines = links.filter(({ from, to }) => places.has(from.id) && places.has(to.id));
  return (
    <section aria-labelledby="drawing" className={styles.section}>
      <h2 id="drawing">Drawing</h2>
      <svg
        className={styles.drawing}
        viewBox={boxOf([...places.values()])}
        role="img"
        aria-label={`${drawn.length} entities and ${lines.length} links, drawn; the tables below say the same in words`}
      >
        {lines.map((link) => (
          <Line key={link.edge.id} link={link} places={places} />
        ))}
        {drawn.map((entity) => (
          <Mark key={entity.id} entity={entity} place={places.get(entity.id)} />
        ))}
      </svg>
    </section>
  );
}

function boxOf(places: readonly Place[]): string {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN / 2];
  const width = Math.max(...xs) + MARGIN - left;
  return `${left} ${top} ${width} ${Math.max(...ys) + MARGIN / 2 - top}`;
}

function Line({ link, places }: { link: Documented; places: ReadonlyMap<string, Place> }) {
  const [from, to] = [places.get(link.from.id), places.get(link.to.id)];
  if (!from || !to) return null;
  return (
    <line
      className={styles.line}
      data-grade={link.edge.grade}
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
    />
  );
}

function Mark({ entity, place }: { entity: Entity; place: Place | undefined }) {
  if (!place) return null;
  const name = readingName(entity);
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return (
    <g>
      <circle className={styles.mark} data-kind={entity.kind} cx={place.x} cy={place.y} r="14" />
      <text className={styles.name} x={place.x} y={place.y + 28}>
        {shown}
      </text>
    </g>
  );
}
