/** Lines: pattern and arrow of the grade, and the words on them. */
import type { EdgeData } from '../elements/element-data.ts';
import type { DrawnTier } from '../elements/tiers.ts';
import { GRADE_LINES, type GradeLine } from './grade-lines.ts';
import type { Palette } from './palette.ts';
import type { Rule } from './style-rule.ts';

export function edgeRules(palette: Palette, tier: DrawnTier): Rule[] {
  const grades = GRADE_LINES.map((line) => gradeRule(line, palette, tier));
  return [baseRule(palette, tier), ...grades, ...stateRules(tier), ...foldRules(palette)];
}

function baseRule(palette: Palette, tier: DrawnTier): Rule {
  return {
    selector: 'edge',
    style: {
      'curve-style': CURVES[tier],
      'control-point-step-size': 34,
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.85,
      'overlay-opacity': 0,
      'underlay-color': palette.ring,
      'font-family': palette.fontFamily,
      'font-size': 9.5,
      'font-weight': 600,
      color: palette.ink,
      'text-background-color': palette.pill,
      'text-background-opacity': 1,
      'text-background-shape': 'round-rectangle',
      'text-background-padding': '3px',
      'text-border-width': 1,
      'text-border-color': palette.pillLine,
      'text-border-opacity': 1,
      'z-index-compare': 'manual',
      'z-index': 1,
      ...(tier === 'rich' ? {} : { events: 'no' }),
    },
  };
}

const CURVES: Readonly<Record<DrawnTier, string>> = {
  rich: 'bezier',
  lean: 'straight',
  bulk: 'haystack',
};

function gradeRule(line: GradeLine, palette: Palette, tier: DrawnTier): Rule {
  const colour = palette[line.colour];
  const pattern = line.dash
    ? { 'line-style': 'dashed', 'line-dash-pattern': line.dash, 'line-cap': line.cap }
    : { 'line-style': 'solid' };
  // Dashes are dear to draw: the lean tier says by a lighter line that the record is weaker.
  const lean = { 'line-style': 'solid', 'line-opacity': line.dash ? 0.55 : 1 };
  return {
    selector: `edge[grade = "${line.letter}"]`,
    style: {
      width: line.width,
      'line-color': colour,
      'target-arrow-color': colour,
      'target-arrow-shape': line.arrow,
      'target-arrow-fill': line.filled ? 'filled' : 'hollow',
      ...(tier === 'rich' ? pattern : lean),
    },
  };
}

/** What has not happened, is over, or is documented not to be has an arrow of its own, and its word on the line as soon as words stand there. */
function stateRules(tier: DrawnTier): Rule[] {
  if (tier !== 'rich') return [];
  const arrows: readonly (readonly [EdgeData['state'], string])[] = [
    ['ahead', 'vee'],
    ['over', 'triangle-cross'],
    ['none', 'tee'],
  ];
  return arrows.map(([state, arrow]) => ({
    selector: `edge[state = "${state}"]`,
    style: {
      'target-arrow-shape': arrow,
      'target-arrow-fill': 'hollow',
      'arrow-scale': 1.1,
      'line-opacity': 0.75,
      'font-style': 'italic',
    },
  }));
}

/** What stands for several is a band: a light line between two dark ones, in any tier. */
const foldRules = ({ pill, strong }: Palette): Rule[] => [
  {
    selector: 'edge[fold != ""]',
    style: {
      width: 5,
      'line-style': 'solid',
      'line-color': pill,
      'line-outline-width': 1.6,
      'line-outline-color': strong,
      'target-arrow-color': strong,
      'target-arrow-shape': 'triangle',
      'target-arrow-fill': 'filled',
      'arrow-scale': 1.1,
      'text-wrap': 'wrap',
      'text-max-width': '200px',
      events: 'yes',
    },
  },
  { selector: 'edge[?headless]', style: { 'target-arrow-shape': 'none' } },
];
