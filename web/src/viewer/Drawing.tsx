/** The finding as a picture, as large as one needs it. */
import { useState } from 'react';
import type { Entity } from '#model';
import type { Places } from '../panels/drawing/drawing-places.ts';
import { Picture } from '../panels/drawing/Picture.tsx';
import type { Documented } from './anchored-links.ts';
import styles from './viewer.module.css';

interface DrawingProps {
  readonly places: Places;
  readonly links: readonly Documented[];
  readonly entities: readonly Entity[];
}

/** Steps of size that the style sheet of the picture has, from 0. */
const LARGEST = 4;

export function Drawing({ places, links, entities }: DrawingProps) {
  const [scale, setScale] = useState(0);
  return (
    <section aria-labelledby="drawing" className={styles.section}>
      <h2 id="drawing">Drawing</h2>
      <p data-print="no" className={styles.actions}>
        <ScaleButton label="Larger" to={scale + 1} onScale={setScale} />
        <ScaleButton label="Smaller" to={scale - 1} onScale={setScale} />
        <span className={styles.quiet}>
          A line leads to its records; the outline says the same.
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="The drawing">
        <Picture
          places={places}
          links={links}
          entities={entities}
          inWords="the outline below says"
          scale={scale}
        />
      </section>
    </section>
  );
}

interface ScaleButtonProps {
  readonly label: string;
  readonly to: number;
  readonly onScale: (scale: number) => void;
}

function ScaleButton({ label, to, onScale }: ScaleButtonProps) {
  const isOff = to < 0 || to > LARGEST;
  return (
    <button
      type="button"
      className={styles.button}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onScale(to);
      }}
    >
      {label}
    </button>
  );
}
