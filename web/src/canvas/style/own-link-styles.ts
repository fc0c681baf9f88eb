/** A link that the reader drew: a zigzag with a dot at either end, where every line of the record is straight or curved and most have a head. */
import type { EdgeSingular } from 'cytoscape';
import { parseOwnLinkId } from '../../state/own-link.ts';
import { bandAt } from '../labels/bands.ts';
import type { Palette } from './palette.ts';
import type { Rule } from './style-rule.ts';

/** Corners on the way, and how far they stand from its middle, in canvas units. */
const CORNERS = 11;
const SWING = 5;
/** It runs beside what the records say of the same two, and beside the ones drawn before it. */
const BESIDE = 20;

/** A plate with the reader's words, in canvas units at full zoom, and the length of a line that has room for it. */
const PLATE = 110;
const ROOMY = 140;

const scaleOf = (edge: EdgeSingular): number => bandAt(edge.cy().zoom()).scale;

/** On a line too short for them the words would cover its ends: there it says only whose it is. */
function words(edge: EdgeSingular): string {
  const [a, b] = [edge.source().position(), edge.target().position()];
  const isRoomy = Math.hypot(a.x - b.x, a.y - b.y) >= ROOMY * scaleOf(edge);
  return edge.data(isRoomy ? 'tag' : 'pill');
}

const WEIGHTS = Array.from({ length: CORNERS }, (_, n) =>
  String(((n + 1) / (CORNERS + 1)).toFixed(3)),
).join(' ');

function distances(edge: EdgeSingular): string {
  const beside = BESIDE * (parseOwnLinkId(edge.id())?.number ?? 1);
  const corners = Array.from({ length: CORNERS }, (_, n) => (n % 2 === 0 ? SWING : -SWING));
  return corners.map((swing) => String(beside + swing)).join(' ');
}

/** The same in every tier: there are few, and they can always be pressed. */
export const ownLinkRules = ({ own }: Palette): Rule[] => [
  {
    selector: 'edge[?own]',
    style: {
      width: 1.8,
      'curve-style': 'segments',
      'segment-weights': WEIGHTS,
      'segment-distances': distances,
      'line-style': 'solid',
      'line-color': own,
      'source-arrow-shape': 'circle',
      'target-arrow-shape': 'circle',
      'source-arrow-color': own,
      'target-arrow-color': own,
      'source-arrow-fill': 'filled',
      'target-arrow-fill': 'filled',
      color: own,
      'font-style': 'italic',
      'text-border-color': own,
      'text-wrap': 'wrap',
      'text-max-width': (edge: EdgeSingular) => `${PLATE * scaleOf(edge)}px`,
      events: 'yes',
    },
  },
];

/** Whatever marks it, it stays in its own colour: the mark is in its weight and on its words. */
export const ownLinkMarkRules = ({ own }: Palette): Rule[] => [
  {
    selector: 'edge.hl[?own], edge.selected[?own], edge.kbd[?own]',
    style: {
      width: 2.8,
      'line-color': own,
      'source-arrow-color': own,
      'target-arrow-color': own,
    },
  },
  { selector: 'edge.selected[?own], edge.kbd[?own]', style: { label: words } },
];
