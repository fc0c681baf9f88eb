/** Pictures for the canvas as SVG addresses: a kind's glyph, and the badge at a node's corner. */
import type { DrawnKind } from '../../state/drawn-kind.ts';
import { textWidth } from '../elements/label.ts';
import { GLYPHS, PIN } from './glyphs.ts';
import type { Palette } from './palette.ts';

/** Drawn at 96 so that it stays sharp when the canvas is zoomed in. */
const svg = (w: number, h: number, inner: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w * 4}" height="${h * 4}" viewBox="0 0 ${w} ${h}">${inner}</svg>`,
  )}`;

/** A kind's glyph in the given colour. */
export const glyphIcon = (kind: DrawnKind, colour: string): string =>
  svg(
    24,
    24,
    `<g fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${GLYPHS[kind]}</g>`,
  );

export interface Badge {
  readonly uri: string;
  /** In canvas units; the height is always `BADGE_HEIGHT`. */
  readonly width: number;
}
export const BADGE_HEIGHT = 17;
/** How far a badge may reach beyond the body, in canvas units. */
export const BADGE_ROOM = 40;

/** Where the badge of a body begins: at the corner, and further in where it would reach too far. */
export const badgeLeft = (bodyWidth: number, width: number): number =>
  Math.min(bodyWidth - 9, bodyWidth + BADGE_ROOM - width);

const BADGE_FONT = 9.5;

/** How many links are shown, "25 of 1,284", with a pin in front where the node is pinned; null where neither is to be said. */
export function cornerBadge(text: string, pinned: boolean, palette: Palette): Badge | null {
  if (text === '' && !pinned) return null;
  const words = text === '' ? 0 : 6 + textWidth(text, BADGE_FONT);
  const width = words + (pinned ? 12 : 0) + 5;
  const pin = pinned
    ? `<g transform="translate(4 3.5) scale(.42)" fill="${palette.ink}" stroke="${palette.ink}" stroke-width="1.2">${PIN}</g>`
    : '';
  const label = text
    ? `<text x="${(pinned ? 13 : 2.5) + words / 2}" y="12" text-anchor="middle" font-family="Inter, Arial, sans-serif" font-size="${BADGE_FONT}" font-weight="700" fill="${palette.ink}">${text}</text>`
    : '';
  const pill = `<rect x=".6" y=".6" width="${width - 1.2}" height="${BADGE_HEIGHT - 1.2}" rx="8" fill="${palette.pill}" stroke="${palette.pillLine}" stroke-width="1.2"/>`;
  return { uri: svg(width, BADGE_HEIGHT, pill + pin + label), width };
}
