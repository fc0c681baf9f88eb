/** One entity in a picture: shape, colour and letter of its kind, its name as text. */
import { ENTITY_KIND_LABELS, type EntityDetail } from '#model';
import type { Place } from './layered-places.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Room from the middle of a node to where its lines end. */
export const NODE_RADIUS = 26;

interface Look {
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
  readonly shape: (x: number, y: number) => string;
}

const box =
  (w: number, h: number, round: number) =>
  (x: number, y: number): string =>
    `<rect${xmlAttributes({ x: x - w / 2, y: y - h / 2, width: w, height: h, rx: round })}`;
const disc = (x: number, y: number): string => `<circle${xmlAttributes({ cx: x, cy: y, r: 20 })}`;
const polygon =
  (corners: number, turn: number) =>
  (x: number, y: number): string => {
    const points = Array.from({ length: corners }, (_, n) => {
      const angle = ((n + turn) * 2 * Math.PI) / corners;
      return `${round(x + 22 * Math.cos(angle))},${round(y + 22 * Math.sin(angle))}`;
    });
    return `<polygon${xmlAttributes({ points: points.join(' ') })}`;
  };

/** The same colours and outlines as on the canvas, by day. */
const LOOKS: Readonly<Record<EntityDetail['kind'], Look>> = {
  agency: { fill: '#0072b2', line: '#00527f', ink: '#ffffff', shape: box(52, 40, 9) },
  organization: { fill: '#e69f00', line: '#9a6a00', ink: '#2b1d00', shape: disc },
  contract: { fill: '#009e73', line: '#006b4e', ink: '#ffffff', shape: box(32, 40, 3) },
  offering: { fill: '#d9ecf9', line: '#1f7fb5', ink: '#06283b', shape: polygon(8, 0.5) },
  system: { fill: '#cc79a7', line: '#93436f', ink: '#31091f', shape: polygon(6, 0) },
  withheld: { fill: '#e9edf2', line: '#6b7889', ink: '#36424f', shape: disc },
};

/** The node as a group with a title of its own; its name below it, in up to three lines. */
export function svgNode(entity: EntityDetail, [x, y]: Place): string {
  const { fill, line, ink, shape } = LOOKS[entity.kind];
  const word = ENTITY_KIND_LABELS[entity.kind].one;
  const look = xmlAttributes({
    fill,
    stroke: line,
    'stroke-width': 1.5,
    'stroke-dasharray': entity.kind === 'withheld' ? '4 3' : null,
  });
  const lines = nameLines(entity.shortName ?? entity.name).map(
    (text, n) => `<tspan${xmlAttributes({ x, y: y + 38 + n * 14 })}>${xmlText(text)}</tspan>`,
  );
  return `<g class="entity"><title>${xmlText(`${word}: ${entity.name} (${entity.id})`)}</title>${shape(x, y)}${look}/><text${xmlAttributes({ x, y: y + 5, fill: ink, 'font-weight': 700, 'font-size': 14 })}>${word[0]}</text><text${NAME}>${lines.join('')}</text></g>\n`;
}

/** Text over lines stays readable. */
export const HALO = { stroke: '#f5f7fa', 'stroke-width': 3, 'paint-order': 'stroke' };
const NAME = xmlAttributes({ 'font-size': 12, 'font-weight': 600, fill: '#16202c', ...HALO });

const LINE_LENGTH = 20;

/** A name broken at blanks into up to three lines, with an ellipsis where it goes on. */
export function nameLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > 34 ? `${word.slice(0, 33)}…` : word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

/** Coordinates need no more than a tenth. */
export const round = (value: number): number => Math.round(value * 10) / 10;
