/** One edge in a picture: the line of its grade, its words, the sentence as a title. */
import { type DocumentedEdge, edgeVerb, type Grade, gradeMeaning } from '#model';
import type { Place } from './layered-places.ts';
import { HALO, NODE_RADIUS, round } from './svg-node.ts';
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
const WORDS = { 'font-size': 10, fill: LINE, ...HALO };

/** Distance between lines that join the same two entities. */
const APART = 46;

/** `lane` tells lines between the same two entities apart: 0 is straight, the others bend to either side. */
export function svgEdge(documented: DocumentedEdge, from: Place, to: Place, lane: number): string {
  const { edge, sentence } = documented;
  const { letter, word } = gradeMeaning(edge.grade);
  const { path, middle } = bend(from, to, lane);
  const absent = edge.kind === 'absent' || edge.grade === 'absent';
  const line = xmlAttributes({
    d: path,
    fill: 'none',
    stroke: LINE,
    'stroke-width': edge.grade === 'documented' ? 2.2 : 1.5,
    'stroke-dasharray': GRADE_DASHES[edge.grade],
    'marker-end': absent ? null : 'url(#arrow)',
  });
  const count = edge.records > 1 ? ` · ${edge.records.toLocaleString('en-US')}` : '';
  const status = edge.status === null || edge.status === 'operational' ? '' : ` · ${edge.status}`;
  const flags = edge.flags.length > 0 ? ` Flags: ${edge.flags.join(', ')}.` : '';
  const title = `${sentence} Grade ${letter}, ${word}.${flags}`;
  const words = absent ? `${letter} · no record` : `${letter} · ${edgeVerb(edge)}${status}${count}`;
  const [x, y] = middle;
  return `<g class="link"><title>${xmlText(title)}</title><path${line}/><text${xmlAttributes({ x, y, ...WORDS })}>${xmlText(words)}</text></g>\n`;
}

/** A curve from rim to rim, and the place of its words. */
function bend(from: Place, to: Place, lane: number): { path: string; middle: Place } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const side = (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * APART;
  const control: Place = [
    (from[0] + to[0]) / 2 - (dy / length) * side,
    (from[1] + to[1]) / 2 + (dx / length) * side,
  ];
  const start = towards(from, control);
  const end = towards(to, control);
  const middle: Place = [
    round((start[0] + 2 * control[0] + end[0]) / 4),
    round((start[1] + 2 * control[1] + end[1]) / 4 - 4),
  ];
  const at = (place: Place): string => place.map(round).join(' ');
  return { path: `M${at(start)} Q${at(control)} ${at(end)}`, middle };
}

function towards(from: Place, to: Place): Place {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length <= NODE_RADIUS) return from;
  return [from[0] + (dx / length) * NODE_RADIUS, from[1] + (dy / length) * NODE_RADIUS];
}
