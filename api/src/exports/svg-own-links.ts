/** The author's own links in a picture: zigzags in a colour of their own, with a dot at either end and no arrow. */
import { type AuthorsLink, type EntityId, NO_RECORD } from '#model';
import type { Box, Room } from './sheet/room.ts';
import { type SheetPlace, SMALLEST_TEXT } from './sheet/sheet-places.ts';
import { cutToWidth, textWidth } from './sheet/text-width.ts';
import { HALO, NODE_RADIUS, round } from './svg-node.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

const VIOLET = '#6f3d96';
const WORDS = { 'font-size': SMALLEST_TEXT, 'font-style': 'italic', fill: VIOLET, ...HALO };
/** Length of a leg of the zigzag, and how far it swings to either side. */
const [LEG, SWING] = [10, 4];
/** Beside the lines of the record between the same two, and beside those before it. */
const BESIDE = 18;
/** The words stand beyond the line, away from those of the record. */
const WORDS_OUT = 14;
/** Widths that the words are cut to in the picture until they have room; they are whole in its title. */
const WIDTHS = [300, 170, 90];
/** Where along the line they may stand. */
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** A group of their own; nothing where there are none. */
export function svgOwnLinks(
  links: readonly AuthorsLink[] = [],
  places: ReadonlyMap<EntityId, SheetPlace>,
  room: Room,
): string {
  const drawn = links.flatMap((link, at) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    const before = links.slice(0, at).filter((one) => joinsTheSame(one, link)).length;
    return from && to ? [svgOwnLink(link, lineBetween(from, to, BESIDE * (before + 1)), room)] : [];
  });
  if (drawn.length === 0) return '';
  return `<g class="own-links"><title>${xmlText(NO_RECORD)}</title>\n${drawn.join('')}</g>\n`;
}

const joinsTheSame = (a: AuthorsLink, b: AuthorsLink): boolean =>
  a.from === b.from && a.to === b.to;

interface Line {
  readonly start: number;
  readonly end: number;
  /** So far along the line, and so far beside it. */
  readonly at: (along: number, aside: number) => SheetPlace;
}

function lineBetween(from: SheetPlace, to: SheetPlace, beside: number): Line {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  return {
    start: NODE_RADIUS,
    end: Math.max(length - NODE_RADIUS, NODE_RADIUS),
    at: (along, aside) => ({
      x: round(from.x + ux * along - uy * (beside + aside)),
      y: round(from.y + uy * along + ux * (beside + aside)),
    }),
  };
}

function svgOwnLink({ text }: AuthorsLink, { start, end, at }: Line, room: Room): string {
  const legs = Math.max(2, Math.round((end - start) / LEG));
  const corners = Array.from({ length: legs - 1 }, (_, n) =>
    at(start + ((n + 1) * (end - start)) / legs, n % 2 === 0 ? SWING : -SWING),
  );
  const ends = [at(start, 0), at(end, 0)] as const;
  const points = [ends[0], ...corners, ends[1]].map(({ x, y }) => `${x},${y}`).join(' ');
  const line = xmlAttributes({ points, fill: 'none', stroke: VIOLET, 'stroke-width': 1.8 });
  const dots = ends
    .map(({ x, y }) => `<circle${xmlAttributes({ cx: x, cy: y, r: 3, fill: VIOLET })}/>`)
    .join('');
  const title = `<title>${xmlText(`${text} (${NO_RECORD})`)}</title>`;
  const words = wordsOf(text, { start, end, at }, room);
  return `<g class="own-link">${title}<polyline${line}/>${dots}${words}</g>\n`;
}

type Words = Box & SheetPlace & { readonly words: string };

/** Nothing where they have no room, however short. */
function wordsOf(text: string, { start, end, at }: Line, room: Room): string {
  const choices = WIDTHS.flatMap((width) => {
    const words = cutToWidth(`author: ${text}`, width, SMALLEST_TEXT);
    return PARTS.map((part) => wordsAt(words, at(start + part * (end - start), WORDS_OUT)));
  });
  const taken = room.take(choices);
  if (!taken) return '';
  return `<text${xmlAttributes({ x: taken.x, y: taken.y + 4, ...WORDS })}>${xmlText(taken.words)}</text>`;
}

function wordsAt(words: string, { x, y }: SheetPlace): Words {
  const half = textWidth(words, SMALLEST_TEXT) / 2;
  return { words, x, y, left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
}
