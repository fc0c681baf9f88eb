/** One entity in a picture: shape and colour of its kind, its name and what it is as text. */
import type { EntityDetail, Role } from '#model';
import type { Place } from './layered-places.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Room from the middle of a node to where its lines end. */
export const NODE_RADIUS = 26;

interface Look {
  /** What it is, in a word. */
  readonly word: string;
  readonly fill: string;
  readonly line: string;
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

type Kind = Exclude<EntityDetail['kind'], 'organization'> | Role | 'organization';

/** The same colours and outlines as on the canvas, by day; an organization by the role that says most about it. */
const LOOKS: Readonly<Record<Kind, Look>> = {
  agency: { word: 'Agency', fill: '#0072b2', line: '#00527f', shape: box(52, 40, 9) },
  contract: { word: 'Contract', fill: '#009e73', line: '#006b4e', shape: box(32, 40, 3) },
  offering: { word: 'Offering', fill: '#d9ecf9', line: '#1f7fb5', shape: polygon(8, 0.5) },
  system: { word: 'System', fill: '#cc79a7', line: '#93436f', shape: polygon(6, 0) },
  withheld: { word: 'Withheld', fill: '#e9edf2', line: '#6b7889', shape: disc },
  'cloud-provider': {
    word: 'Cloud provider',
    fill: '#56b4e9',
    line: '#1f7fb5',
    shape: polygon(8, 0.5),
  },
  contractor: { word: 'Contractor', fill: '#e69f00', line: '#9a6a00', shape: disc },
  reseller: { word: 'Contractor', fill: '#e69f00', line: '#9a6a00', shape: disc },
  subcontractor: { word: 'Subcontractor', fill: '#fff3d1', line: '#a67200', shape: disc },
  organization: { word: 'Organization', fill: '#ffffff', line: '#6b7889', shape: disc },
};
const TELLING: readonly Role[] = ['cloud-provider', 'contractor', 'reseller', 'subcontractor'];

const kindOf = ({ kind, roles }: EntityDetail): Kind =>
  kind === 'organization' ? (TELLING.find((role) => roles.includes(role)) ?? kind) : kind;

/** The node as a group with a title of its own; its name below it, in up to three lines, and what it is. */
export function svgNode(entity: EntityDetail, [x, y]: Place): string {
  const { word, fill, line, shape } = LOOKS[kindOf(entity)];
  const look = xmlAttributes({
    fill,
    stroke: line,
    'stroke-width': 1.5,
    'stroke-dasharray': entity.kind === 'withheld' ? '4 3' : null,
  });
  const name = nameLines(entity.shortName ?? entity.name);
  const spans = [...name, word].map((text, n) => {
    const what = n === name.length ? WORD : {};
    return `<tspan${xmlAttributes({ x, y: y + 38 + n * 14, ...what })}>${xmlText(text)}</tspan>`;
  });
  const title = xmlText(`${word}: ${entity.name} (${entity.id})`);
  return `<g class="entity"><title>${title}</title>${shape(x, y)}${look}/><text${NAME}>${spans.join('')}</text></g>\n`;
}

/** Text over lines stays readable. */
export const HALO = { stroke: '#f5f7fa', 'stroke-width': 3, 'paint-order': 'stroke' };
const NAME = xmlAttributes({ 'font-size': 12, 'font-weight': 600, fill: '#16202c', ...HALO });
const WORD = { 'font-size': 10, 'font-weight': 400, fill: '#566373' };

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
