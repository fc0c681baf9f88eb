/** The author's own links in a picture: zigzags in a colour of their own, with a dot at either end and no arrow. */
import { type AuthorsLink, type EntityId, NO_RECORD } from '#model';
import type { Place } from './layered-places.ts';
import { HALO, NODE_RADIUS, round } from './svg-node.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

const VIOLET = '#6f3d96';
const WORDS = { 'font-size': 10, 'font-style': 'italic', fill: VIOLET, ...HALO };
/** Length of a leg of the zigzag, and how far it swings to either side. */
const [LEG, SWING] = [10, 4];
/** Beside the lines of the record between the same two, and beside those before it. */
const BESIDE = 18;
/** The words stand beyond the line, away from those of the record. */
const WORDS_OUT = 14;
/** Longer words are cut in the picture and whole in its title. */
const LONGEST = 48;

/** A group of their own; nothing where there are none. */
export function svgOwnLinks(
  links: readonly AuthorsLink[] = [],
  places: ReadonlyMap<EntityId, Place>,
): string {
  const drawn = links.flatMap((link, at) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    const before = links.slice(0, at).filter((one) => joinsTheSame(one, link)).length;
    return from && to ? [svgOwnLink(link, from, to, before + 1)] : [];
  });
  if (drawn.length === 0) return '';
  return `<g class="own-links"><title>${xmlText(NO_RECORD)}</title>\n${drawn.join('')}</g>\n`;
}

const joinsTheSame = (a: AuthorsLink, b: AuthorsLink): boolean =>
  a.from === b.from && a.to === b.to;

function svgOwnLink({ text }: AuthorsLink, from: Place, to: Place, lane: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const at = (along: number, aside: number): Place => [
    round(from[0] + ux * along - uy * aside),
    round(from[1] + uy * along + ux * aside),
  ];
  const beside = BESIDE * lane;
  const [start, end] = [NODE_RADIUS, Math.max(length - NODE_RADIUS, NODE_RADIUS)];
  const legs = Math.max(2, Math.round((end - start) / LEG));
  const corners = Array.from({ length: legs - 1 }, (_, n) =>
    at(start + ((n + 1) * (end - start)) / legs, beside + (n % 2 === 0 ? SWING : -SWING)),
  );
  const ends = [at(start, beside), at(end, beside)] as const;
  const points = [ends[0], ...corners, ends[1]].map((place) => place.join(',')).join(' ');
  const line = xmlAttributes({ points, fill: 'none', stroke: VIOLET, 'stroke-width': 1.8 });
  const dots = ends
    .map(([cx, cy]) => `<circle${xmlAttributes({ cx, cy, r: 3, fill: VIOLET })}/>`)
    .join('');
  const [x, y] = at((start + end) / 2, beside + WORDS_OUT);
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
  const label = `<text${xmlAttributes({ x, y: y + 3, ...WORDS })}>${xmlText(`author: ${words}`)}</text>`;
  return `<g class="own-link"><title>${xmlText(`${text} (${NO_RECORD})`)}</title><polyline${line}/>${dots}${label}</g>\n`;
}
