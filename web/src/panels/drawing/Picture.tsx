/** Entities and links as a picture; a link leads to its records. Everything in it stands in words in the outline. */
import { useMemo } from 'react';
import type { DocumentedEdge, Entity } from '#model';
import { readingName } from '../../state/reading-name.ts';
import { PictureMark } from '../marks/KindMark.tsx';
import type { Places } from './drawing-places.ts';
import { laidOut } from './laid-out.ts';
import styles from './Picture.module.css';
import { NumberedNames, PictureName } from './PictureName.tsx';

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

const MARK = { across: 20, down: 16 };
/** Where more lines are drawn, the tab key goes past them; the outline leads to each. */
const MOST_STOPS = 60;
/** Pixels to a unit at which the names are as large as the text of the page. */
const OWN = 1.2;
/** Pixels to a unit at most where the whole picture is fitted into the page. */
const MOST_FITTED = 1.6;
/** Parts of its width that a picture can be high and still be read where it is fitted into a printed page. */
const MOST_ON_A_PAGE = 1.3;

/** Nothing is drawn where fewer than two entities have a place. */
export function Picture({ places, links, entities, inWords, scale }: PictureProps) {
  const { drawn, lines, sheet } = useMemo(
    () => sheetOf(places, links, entities),
    [places, links, entities],
  );
  if (drawn.length < 2) return null;
  const { left, top, width, height } = sheet.box;
  const nameOf = new Map(drawn.map((one) => [one.id as string, readingName(one)]));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds no drawing */}
      <svg
        className={styles.picture}
        viewBox={`${left} ${top} ${width} ${height}`}
        width={width * (scale === 'own' ? OWN : MOST_FITTED)}
        data-scale={scale || undefined}
        data-tall={height > width * MOST_ON_A_PAGE}
        role="group"
        aria-label={`${drawn.length} entities and ${lines.length} links, drawn; ${inWords} the same in words`}
      >
        {lines.map((link) => (
          <Line
            key={link.edge.id}
            link={link}
            places={sheet.places}
            isStop={lines.length <= MOST_STOPS}
          />
        ))}
        {drawn.map((entity) => {
          const at = sheet.places.get(entity.id);
          return at ? (
            <g key={entity.id}>
              <title>{nameOf.get(entity.id)}</title>
              <PictureMark entity={entity} at={at} />
              <PictureName label={sheet.labels.get(entity.id)} />
            </g>
          ) : null;
        })}
      </svg>
      <NumberedNames names={sheet.numbered.flatMap((id) => nameOf.get(id) ?? [])} />
    </>
  );
}

function sheetOf(places: Places, links: readonly PictureLink[], entities: readonly Entity[]) {
  const drawn = entities.filter(({ id }) => places.has(id));
  const lines = links.filter(({ from, to }) => places.has(from.id) && places.has(to.id));
  const ids = new Set<string>(drawn.map(({ id }) => id));
  const standing = new Map([...places].filter(([id]) => ids.has(id)));
  const names = new Map(drawn.map((one) => [one.id as string, readingName(one)]));
  const ends = lines.map(({ from, to }) => ({ from: from.id, to: to.id }));
  return { drawn, lines, sheet: laidOut(names, ends, standing, MARK) };
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
