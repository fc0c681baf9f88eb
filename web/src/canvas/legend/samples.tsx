/** Small drawings of marks and lines for the legend, from the same tables that the canvas draws from. */
import type { DrawnKind } from '../../state/drawn-kind.ts';
import { SHAPES, type Shape } from '../elements/shapes.ts';
import { GLYPHS } from '../style/glyphs.ts';
import type { GradeLine } from '../style/grade-lines.ts';
import styles from './samples.module.css';

const POINTS = {
  'round-octagon': '.29,0 .71,0 1,.29 1,.71 .71,1 .29,1 0,.71 0,.29',
  'round-hexagon': '.25,0 .75,0 1,.5 .75,1 .25,1 0,.5',
} as const;

/** Decorative: the kind stands beside it in words. */
export function KindSample({ kind }: { readonly kind: DrawnKind }) {
  const shape = SHAPES[kind];
  const pad = 3;
  return (
    <svg
      className={styles.kind}
      data-kind={kind}
      viewBox={`${-pad} ${-pad} ${shape.w + 2 * pad} ${shape.h + 2 * pad}`}
      width={(shape.w + 2 * pad) * 0.42}
      height={(shape.h + 2 * pad) * 0.42}
      aria-hidden="true"
      style={{
        fill: `var(--${kind})`,
        stroke: `var(--${kind}-line)`,
        strokeWidth: shape.border * 1.6,
        ...(shape.dashed ? { strokeDasharray: '6 4' } : {}),
      }}
    >
      <Outline shape={shape} />
      <g
        transform={`translate(${shape.w / 2 - 12} ${shape.h / 2 - 12})`}
        style={{ fill: 'none', stroke: `var(--${kind}-glyph)`, strokeWidth: 2.4 }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the table of glyphs
        dangerouslySetInnerHTML={{ __html: GLYPHS[kind] }}
      />
    </svg>
  );
}

function Outline({ shape: { shape, w, h, radius } }: { readonly shape: Shape }) {
  if (shape === 'round-rectangle') return <rect width={w} height={h} rx={radius ?? 0} />;
  if (shape === 'ellipse') return <ellipse cx={w / 2} cy={h / 2} rx={w / 2} ry={h / 2} />;
  const points = POINTS[shape]
    .split(' ')
    .map((pair) => pair.split(',').map(Number))
    .map(([x = 0, y = 0]) => `${x * w},${y * h}`)
    .join(' ');
  return <polygon points={points} strokeLinejoin="round" />;
}

const LENGTH = 40;

/** Decorative: the grade stands beside it in letter and word. */
export function LineSample({ line }: { readonly line: GradeLine }) {
  const stroke = `var(--canvas-line-${line.colour})`;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${LENGTH} 10`}
      width={LENGTH}
      height="10"
      aria-hidden="true"
    >
      <line
        x1="1"
        y1="5"
        x2={LENGTH - 8}
        y2="5"
        style={{
          stroke,
          strokeWidth: line.width,
          strokeLinecap: line.cap,
          ...(line.dash ? { strokeDasharray: line.dash.join(' ') } : {}),
        }}
      />
      <path
        d={ARROWS[line.arrow]}
        style={{ stroke, strokeWidth: 1.2, fill: line.filled ? stroke : 'none' }}
      />
    </svg>
  );
}

/** Decorative: what it stands for is said beside it. */
export function BandSample() {
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${LENGTH} 10`}
      width={LENGTH}
      height="10"
      aria-hidden="true"
    >
      <rect
        x="1"
        y="1.5"
        width={LENGTH - 2}
        height="7"
        style={{ fill: 'var(--panel)', stroke: 'var(--canvas-line-strong)', strokeWidth: 1.6 }}
      />
    </svg>
  );
}

/** Decorative: it is said to be the reader's beside it. */
export function OwnLinkSample() {
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${LENGTH} 10`}
      width={LENGTH}
      height="10"
      aria-hidden="true"
      style={{ stroke: 'var(--own)', strokeWidth: 1.8 }}
    >
      <path d="M3 5 7 8 12 2 17 8 22 2 27 8 32 2 37 5" fill="none" />
      <circle cx="3" cy="5" r="1.6" />
      <circle cx="37" cy="5" r="1.6" />
    </svg>
  );
}

const ARROWS: Readonly<Record<GradeLine['arrow'], string>> = {
  triangle: 'M32 1.5 39 5 32 8.5Z',
  vee: 'M32 1.5 39 5 32 8.5',
  tee: 'M35 1V9',
  square: 'M33 2h6v6h-6Z',
};
