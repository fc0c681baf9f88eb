/** The differences drawn: each fate has its colour, its line and its sign. */
import { parseEdgeId } from '#model';
import styles from './Compare.module.css';
import type { Compared, Fate } from './compared.ts';
import { FATE_WORDS } from './Differences.tsx';
import { type DrawnLink, drawnDifference } from './drawn-difference.ts';

const LONGEST_NAME = 24;
const FATES: readonly Fate[] = ['added', 'removed', 'changed', 'stayed'];

export function DifferencePicture({ compared }: { readonly compared: Compared }) {
  const drawn = drawnDifference(compared);
  if (!drawn) return null;
  const { marks, links, box } = drawn;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="img"
        aria-label={`${marks.length} entities and ${links.length} links, drawn with what became of them; the lists below say the same in words`}
      >
        {links.map((link) => (
          <Line key={link.id} link={link} />
        ))}
        {marks.map(({ id, place, fate }) => (
          <g key={id} data-fate={fate}>
            <circle className={styles.mark} cx={place.x} cy={place.y} r="13" />
            <text className={styles.sign} x={place.x} y={place.y + 5}>
              {FATE_WORDS[fate].sign}
            </text>
            <text className={styles.name} x={place.x} y={place.y + 30}>
              {short(compared.nameOf(id))}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {FATES.map((fate) => (
          <span key={fate} data-fate={fate}>
            <svg width="44" height="14" aria-hidden="true">
              <line className={styles.line} x1="2" y1="7" x2="42" y2="7" />
            </svg>
            {FATE_WORDS[fate].sign} {FATE_WORDS[fate].word}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Line({ link: { id, from, to, fate } }: { readonly link: DrawnLink }) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return (
    <g data-fate={fate} data-kind={parseEdgeId(id)?.kind}>
      <line className={styles.line} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {fate === 'stayed' ? null : (
        <>
          <circle className={styles.pill} cx={middle.x} cy={middle.y} r="10" />
          <text className={styles.sign} x={middle.x} y={middle.y + 5}>
            {FATE_WORDS[fate].sign}
          </text>
        </>
      )}
    </g>
  );
}

const short = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
