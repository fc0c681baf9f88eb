/** One entity in a picture: shape and colour of its kind, and its name, or the number of its name, as text. */
import type { EntityDetail, Role } from '#model';
import { type Label, LINE_HEIGHT, type MarkSize } from './sheet/name-labels.ts';
import { type SheetPlace, SMALLEST_TEXT } from './sheet/sheet-places.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Room from the middle of a node to where its lines end. */
export const NODE_RADIUS = 26;
export const NODE_SIZE: MarkSize = { across: 26, down: 22 };

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

/** What a legend says of the kinds among some entities: a mark at half its size, and a word. */
export function kindsAmong(entities: readonly EntityDetail[]): KeyItem[] {
  const seen = new Map(entities.map((entity) => [LOOKS[kindOf(entity)].word, entity]));
  return [...seen].map(([words, entity]) => ({
    words,
    sample: `<g transform="scale(0.4)">${mark(entity, { x: 0, y: 0 })}</g>`,
  }));
}

/** One item of a legend; its sample is drawn round the origin, at most 24 wide. */
export interface KeyItem {
  readonly words: string;
  readonly sample: string;
}

function mark(entity: EntityDetail, { x, y }: SheetPlace): string {
  const { fill, line, shape } = LOOKS[kindOf(entity)];
  const look = xmlAttributes({
    fill,
    stroke: line,
    'stroke-width': 1.5,
    'stroke-dasharray': entity.kind === 'withheld' ? '4 3' : null,
  });
  return `${shape(x, y)}${look}/>`;
}

/** The node as a group with a title of its own; its label is drawn apart, over all lines. */
export function svgNode(entity: EntityDetail, place: SheetPlace): string {
  const title = xmlText(`${LOOKS[kindOf(entity)].word}: ${entity.name} (${entity.id})`);
  return `<g class="entity"><title>${title}</title>${mark(entity, place)}</g>\n`;
}

/** Text over lines stays readable. */
export const HALO = { stroke: '#f5f7fa', 'stroke-width': 4, 'paint-order': 'stroke' };
const NAME = { 'font-size': SMALLEST_TEXT, 'font-weight': 600, fill: '#16202c', ...HALO };

export function svgName({ lines, x, y, anchor }: Label): string {
  const spans = lines.map(
    (text, n) =>
      `<tspan${xmlAttributes({ x: round(x), y: round(y + n * LINE_HEIGHT) })}>${xmlText(text)}</tspan>`,
  );
  return `<text class="name"${xmlAttributes({ 'text-anchor': anchor, ...NAME })}>${spans.join('')}</text>\n`;
}

/** Coordinates need no more than a tenth. */
export const round = (value: number): number => Math.round(value * 10) / 10;
