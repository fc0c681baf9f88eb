/** The colours of the canvas, read from the page's own tokens, so that lists and canvas cannot drift apart. */
import { DRAWN_KINDS, type DrawnKind } from '../../state/drawn-kind.ts';

export interface KindColours {
  readonly fill: string;
  readonly line: string;
  readonly glyph: string;
}

export interface Palette {
  readonly bg: string;
  readonly ink: string;
  readonly muted: string;
  readonly ring: string;
  readonly path: string;
  /** What the reader drew. */
  readonly own: string;
  readonly pill: string;
  readonly pillLine: string;
  /** Lines, from the best documented to the least. */
  readonly strong: string;
  readonly plain: string;
  readonly faint: string;
  readonly fadedTo: number;
  readonly fontFamily: string;
  readonly kinds: Readonly<Record<DrawnKind, KindColours>>;
}

/** Reads every colour by the name of its custom property (`--agency-line`). */
export function readPalette(token: (name: string) => string): Palette {
  const kinds = Object.fromEntries(
    DRAWN_KINDS.map((kind) => [
      kind,
      {
        fill: token(`--${kind}`),
        line: token(`--${kind}-line`),
        glyph: token(`--${kind}-glyph`),
      },
    ]),
  );
  return {
    bg: token('--bg'),
    ink: token('--ink'),
    muted: token('--muted'),
    ring: token('--ring'),
    path: token('--path'),
    own: token('--own'),
    pill: token('--panel'),
    pillLine: token('--canvas-pill-line'),
    strong: token('--canvas-line-strong'),
    plain: token('--canvas-line-plain'),
    faint: token('--canvas-line-faint'),
    fadedTo: Number(token('--canvas-faded-to')) || 0.13,
    fontFamily: token('--sans'),
    kinds: kinds as Palette['kinds'], // made of every drawn kind, one line above
  };
}

/** The palette in force on an element of the page. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  return readPalette((name) => style.getPropertyValue(name).trim());
}
