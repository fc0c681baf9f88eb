/** One edge in a picture: the line of its grade, its words where they have room, the sentence as a title. */
import { type DocumentedEdge, edgeVerb, GRADES, type Grade, gradeMeaning } from '#model';
import type { Box, Room } from './sheet/room.ts';
import { type SheetPlace, SMALLEST_TEXT } from './sheet/sheet-places.ts';
import { textWidth } from './sheet/text-width.ts';
import { HALO, type KeyItem, NODE_RADIUS, round } from './svg-node.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Pattern of each grade's line, as on the canvas: the better documented, the more solid. */
const GRADE_DASHES: Readonly<Record<Grade, string | null>> = {
  documented: null,
  'documented-copy': null,
  cited: '7 4',
  reported: '4 3.5',
  claimed: '9 3 1.5 3',
  inferred: '1.5 4.5',
  absent: '1.5 7',
  withheld: '12 5',
};

const LINE = '#465362';
const WORDS = { 'font-size': SMALLEST_TEXT, fill: LINE, ...HALO };

/** Distance between lines that join the same two entities. */
const APART = 46;

/** The way of a line from rim to rim: a curve with one control point. */
export interface Way {
  readonly start: SheetPlace;
  readonly control: SheetPlace;
  readonly end: SheetPlace;
}

/** `lane` tells lines between the same two entities apart: 0 is straight, the others bend to either side. */
export function wayBetween(from: SheetPlace, to: SheetPlace, lane: number): Way {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const side = (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * APART;
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * side,
    y: (from.y + to.y) / 2 + (dx / length) * side,
  };
  return { start: towards(from, control), control, end: towards(to, control) };
}

/** A point of the way; 0 is its start, 1 its end. */
export const pointOn = ({ start, control, end }: Way, part: number): SheetPlace => {
  const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
};

export function svgEdge({ edge, sentence }: DocumentedEdge, { start, control, end }: Way): string {
  const { letter, word } = gradeMeaning(edge.grade);
  const at = ({ x, y }: SheetPlace): string => `${round(x)} ${round(y)}`;
  const line = xmlAttributes({
    d: `M${at(start)} Q${at(control)} ${at(end)}`,
    fill: 'none',
    ...strokeOf(edge.grade),
    'marker-end': isAbsent(edge) ? null : 'url(#arrow)',
  });
  const flags = edge.flags.length > 0 ? ` Flags: ${edge.flags.join(', ')}.` : '';
  const title = `${sentence} Grade ${letter}, ${word}.${flags}`;
  return `<g class="link"><title>${xmlText(title)}</title><path${line}/></g>\n`;
}

const strokeOf = (grade: Grade) => ({
  stroke: LINE,
  'stroke-width': grade === 'documented' ? 2.2 : 1.5,
  'stroke-dasharray': GRADE_DASHES[grade],
});

const isAbsent = ({ kind, grade }: DocumentedEdge['edge']): boolean =>
  kind === 'absent' || grade === 'absent';

/** Where along a line its words may stand, the best place first. */
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

type Words = Box & { readonly x: number; readonly y: number; readonly words: string };

/** The words of a line, or its grade alone; nothing where not even that has room. */
export function svgEdgeWords(documented: DocumentedEdge, way: Way, room: Room): string {
  const { letter } = gradeMeaning(documented.edge.grade);
  const choices = [wordsOf(documented), letter].flatMap((words) =>
    PARTS.map((part) => wordsAt(words, pointOn(way, part))),
  );
  const taken = room.take(choices);
  if (!taken) return '';
  const at = xmlAttributes({ x: round(taken.x), y: round(taken.y), ...WORDS });
  return `<text class="words"${at}>${xmlText(taken.words)}</text>\n`;
}

function wordsOf({ edge }: DocumentedEdge): string {
  const { letter } = gradeMeaning(edge.grade);
  if (isAbsent(edge)) return `${letter} · no record`;
  const count = edge.records > 1 ? ` · ${edge.records.toLocaleString('en-US')}` : '';
  const status = edge.status === null || edge.status === 'operational' ? '' : ` · ${edge.status}`;
  return `${letter} · ${edgeVerb(edge)}${status}${count}`;
}

function wordsAt(words: string, { x, y }: SheetPlace): Words {
  const half = textWidth(words, SMALLEST_TEXT) / 2;
  return { words, x, y: y + 4, left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
}

/** What a legend says of the grades among some edges: the line of each, its letter and its word. */
export function gradesAmong(edges: readonly DocumentedEdge[]): KeyItem[] {
  const seen = new Set(edges.map(({ edge }) => edge.grade));
  return GRADES.filter((grade) => seen.has(grade)).map((grade) => ({
    words: `${gradeMeaning(grade).letter} ${gradeMeaning(grade).word}`,
    sample: `<path${xmlAttributes({ d: 'M-12 0H12', fill: 'none', ...strokeOf(grade) })}/>`,
  }));
}

function towards(from: SheetPlace, to: SheetPlace): SheetPlace {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length <= NODE_RADIUS) return from;
  return { x: from.x + (dx / length) * NODE_RADIUS, y: from.y + (dy / length) * NODE_RADIUS };
}
