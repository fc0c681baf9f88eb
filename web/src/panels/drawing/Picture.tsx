/** Entities and links as a picture; a link leads to its records. Everything in it stands in words in the outline. */
import type { DocumentedEdge, Entity } from '#model';
import { readingName } from '../../state/reading-name.ts';
import { PictureMark } from '../marks/KindMark.tsx';
import type { Place, Places } from './drawing-places.ts';
import styles from './Picture.module.css';

/** A link, and the anchor of its records in the same page. */
export type PictureLink = Pick<DocumentedEdge, 'edge' | 'from' | 'to' | 'sentence'> & {
  readonly anchor: string;
};

interface PictureProps {
  readonly places: Places;
  readonly links: readonly PictureLink[];
  readonly entities: readonly Entity[];
  /** Where the same stands in words. */
  readonly inWords: string;
  /** How much larger than the page, in steps, or `own`: a line of text as high as one of the page. What is larger can be scrolled through. */
  readonly scale: number | 'own';
}

/** Room round the outermost marks for their names. */
const MARGIN = 90;
const LONGEST_NAME = 26;
/** Where more lines are drawn, the tab key goes past them; the outline leads to each. */
const MOST_STOPS = 60;
/** Pixels to a unit at which the names are as large as the text of the page. */
const OWN = 1.2;
/** Pixels to a unit at most where the whole picture is fitted into the page. */
const MOST_FITTED = 1.6;

/** Nothing is drawn where fewer than two entities have a place. */
export function Picture({ places, links, entities, inWords, scale }: PictureProps) {
  const drawn = entities.filter(({ id }) => places.has(id));
  if (drawn.length < 2) return null;
  const lines = links.filter(({ from, to }) => places.has(from.id) && places.has(to.id));
  const box = boxOf(drawn.flatMap(({ id }) => places.get(id) ?? []));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds no drawing
    <svg
      className={styles.picture}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      width={box.width * (scale === 'own' ? OWN : MOST_FITTED)}
      data-scale={scale || undefined}
      role="group"
      aria-label={`${drawn.length} entities and ${lines.length} links, drawn; ${inWords} the same in words`}
    >
      {lines.map((link) => (
        <Line key={link.edge.id} link={link} places={places} isStop={lines.length <= MOST_STOPS} />
      ))}
      {drawn.map((entity) => (
        <Mark key={entity.id} entity={entity} place={places.get(entity.id)} />
      ))}
    </svg>
  );
}

function boxOf(places: readonly Place[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN / 2];
  const [right, bottom] = [Math.max(...xs) + MARGIN, Math.max(...ys) + MARGIN / 2];
  return { left, top, width: right - left, height: bottom - top };
}

interface LineProps {
  readonly link: PictureLink;
  readonly places: Places;
  /** The tab key stops at it. */
  readonly isStop: boolean;
}

function Line({ link, places, isStop }: LineProps) {
  const [from, to] = [places.get(link.from.id), places.get(link.to.id)];
  if (!from || !to) return null;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <a
      href={`#${link.anchor}`}
      aria-label={link.sentence}
      tabIndex={isStop ? 0 : -1}
      className={styles.link}
    >
      <title>{link.sentence}</title>
      <line className={styles.reach} {...ends} />
      <line className={styles.line} data-grade={link.edge.grade} {...ends} />
    </a>
  );
}

function Mark({ entity, place }: { entity: Entity; place: Place | undefined }) {
  if (!place) return null;
  const name = readingName(entity);
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return (
    <g>
      <title>{name}</title>
      <PictureMark entity={entity} at={place} />
      <text className={styles.name} x={place.x} y={place.y + 28}>
        {shown}
      </text>
    </g>
  );
}
