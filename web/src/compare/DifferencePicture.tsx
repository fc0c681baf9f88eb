/** The differences drawn: kinds by shape and glyph, fates by sign and by line. */
import { kindOfEntityId, parseEdgeId } from '#model';
import type { Place } from '../panels/drawing/drawing-places.ts';
import { laidOut } from '../panels/drawing/laid-out.ts';
import { NumberedNames, PictureName } from '../panels/drawing/PictureName.tsx';
import { DrawnMark, PictureMark } from '../panels/marks/KindMark.tsx';
import { DRAWN_KIND_WORDS } from '../state/drawn-kind.ts';
import styles from './Compare.module.css';
import type { Compared, Fate } from './compared.ts';
import { FATE_WORDS } from './Differences.tsx';
import { type DrawnLink, drawnDifference } from './drawn-difference.ts';

const FATES: readonly Fate[] = ['added', 'removed', 'changed', 'stayed'];
/** Half the extent of a mark with its sign. */
const MARK = { across: 27, down: 23 };
/** From the middle of a mark to its sign. */
const BESIDE = { x: 18, y: -14 };
/** Pixels to a unit at most, at which the names are nearly as large as the text of the page. */
const LARGEST = 1.15;
/** Units across that a narrow page has room for. */
const FITS_A_PHONE = 480;

export function DifferencePicture({ compared }: { readonly compared: Compared }) {
  const drawn = drawnDifference(compared);
  if (!drawn) return null;
  const { marks, links } = drawn;
  const { places, labels, numbered, box } = laidOut(
    new Map(marks.map(({ id }) => [id, compared.nameOf(id)])),
    links.map(({ from, to, fate }) => ({ from, to, signed: fate !== 'stayed' })),
    new Map(marks.map(({ id, place }) => [id, place])),
    MARK,
  );
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.sheet} tabIndex={0} aria-label="The drawing">
        <svg
          className={styles.picture}
          viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
          width={box.width * LARGEST}
          data-wide={box.width > FITS_A_PHONE}
          role="img"
          aria-label={`${marks.length} entities and ${links.length} links, drawn with what became of them; the lists below say the same in words`}
        >
          {links.map((link) => (
            <Line key={link.id} link={link} from={places.get(link.from)} to={places.get(link.to)} />
          ))}
          {marks.map(({ id, fate }) => (
            <g key={id} data-fate={fate}>
              <title>{compared.nameOf(id)}</title>
              <Mark kind={kindOf(id)} fate={fate} at={places.get(id)} />
              <PictureName label={labels.get(id)} />
            </g>
          ))}
        </svg>
        <NumberedNames names={numbered.map(compared.nameOf)} />
      </section>
      <Legend kinds={[...new Set(marks.map(({ id }) => kindOf(id)))]} />
    </figure>
  );
}

type Kind = NonNullable<ReturnType<typeof kindOfEntityId>>;

/** The id of an entity tells its kind; a file holds no more of what is new in the data of today. */
const kindOf = (id: string): Kind => kindOfEntityId(id) ?? 'organization';

interface MarkProps {
  readonly kind: Kind;
  readonly fate: Fate;
  readonly at: Place | undefined;
}

function Mark({ kind, fate, at }: MarkProps) {
  if (!at) return null;
  return (
    <>
      <PictureMark entity={{ kind, roles: [] }} at={at} />
      <Sign fate={fate} at={{ x: at.x + BESIDE.x, y: at.y + BESIDE.y }} />
    </>
  );
}

interface LineProps {
  readonly link: DrawnLink;
  readonly from: Place | undefined;
  readonly to: Place | undefined;
}

function Line({ link: { id, fate }, from, to }: LineProps) {
  if (!from || !to) return null;
  return (
    <g data-fate={fate} data-kind={parseEdgeId(id)?.kind}>
      <line className={styles.line} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <Sign fate={fate} at={{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }} />
    </g>
  );
}

function Sign({ fate, at: { x, y } }: { readonly fate: Fate; readonly at: Place }) {
  if (fate === 'stayed') return null;
  return (
    <>
      <circle className={styles.pill} cx={x} cy={y} r="8" />
      <text className={styles.sign} x={x} y={y + 4.5}>
        {FATE_WORDS[fate].sign}
      </text>
    </>
  );
}

function Legend({ kinds }: { readonly kinds: readonly Kind[] }) {
  return (
    <figcaption className={styles.legend}>
      {FATES.map((fate) => (
        <span key={fate} data-fate={fate}>
          <svg width="44" height="14" aria-hidden="true">
            <line className={styles.line} x1="2" y1="7" x2="42" y2="7" />
          </svg>
          {FATE_WORDS[fate].sign} {FATE_WORDS[fate].word}
        </span>
      ))}
      {kinds.map((kind) => (
        <span key={kind}>
          <DrawnMark kind={kind} /> {DRAWN_KIND_WORDS[kind].one}
        </span>
      ))}
    </figcaption>
  );
}
