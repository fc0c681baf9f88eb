/** Nodes: colour, shape and glyph of the kind; the halo round the label; the badge at the corner. */
import type { NodeSingular } from 'cytoscape';
import { DRAWN_KINDS, type DrawnKind } from '../../state/drawn-kind.ts';
import type { NodeData } from '../elements/element-data.ts';
import { LABEL_MARGIN, LABEL_WIDTH } from '../elements/label.ts';
import { SHAPES } from '../elements/shapes.ts';
import type { DrawnTier } from '../elements/tiers.ts';
import {
  BADGE_HEIGHT,
  BADGE_ROOM,
  type Badge,
  badgeLeft,
  cornerBadge,
  glyphIcon,
} from './icons.ts';
import type { Palette } from './palette.ts';
import type { Rule } from './style-rule.ts';

const GLYPH_SIZE = '56%';

export function nodeRules(palette: Palette, tier: DrawnTier): Rule[] {
  const kinds = DRAWN_KINDS.map((kind) => kindRule(kind, palette, tier));
  const base = baseRule(palette, tier);
  if (tier === 'bulk') return [base, ...kinds, ...NAMES_WHERE_LOOKED];
  return [base, ...kinds, ...(tier === 'rich' ? [badgeRule(palette)] : [])];
}

/** Thousands of names at once are read by nobody. */
const NAMES_WHERE_LOOKED: readonly Rule[] = [
  { selector: 'node', style: { label: '' } },
  {
    selector: 'node.selected, node.kbd, node.hover, node.several',
    style: { label: 'data(label)' },
  },
];

function baseRule(palette: Palette, tier: DrawnTier): Rule {
  const halo = tier === 'rich' ? { 'text-outline-width': 2.5 } : { 'min-zoomed-font-size': 9 };
  return {
    selector: 'node',
    style: {
      label: 'data(label)',
      'font-family': palette.fontFamily,
      color: palette.ink,
      'text-valign': 'bottom',
      'text-halign': 'center',
      'text-margin-y': LABEL_MARGIN,
      'text-wrap': 'wrap',
      'text-max-width': `${LABEL_WIDTH}px`,
      'line-height': 1.15,
      'text-outline-color': palette.bg,
      'text-outline-opacity': 1,
      'overlay-opacity': 0,
      'underlay-shape': 'ellipse',
      // Lines lie under nodes by their number, not by kind: the one that is looked at comes on top with its words.
      'z-index-compare': 'manual',
      'z-index': 10,
      ...halo,
    },
  };
}

function kindRule(kind: DrawnKind, palette: Palette, tier: DrawnTier): Rule {
  const { shape, w, h, radius, border, dashed, font, weight } = SHAPES[kind];
  const { fill, line, glyph } = palette.kinds[kind];
  const icon = { ...ONE_PICTURE, 'background-image': [glyphIcon(kind, glyph)] };
  return {
    selector: `node[kind = "${kind}"]`,
    style: {
      shape,
      width: w,
      height: h,
      ...(radius === undefined ? {} : { 'corner-radius': radius }),
      'font-size': font,
      'font-weight': weight,
      'background-color': fill,
      'border-color': line,
      'border-width': border,
      'border-style': dashed ? 'dashed' : 'solid',
      'underlay-color': line,
      ...(tier === 'rich' ? icon : {}),
    },
  };
}

const ONE_PICTURE = {
  'background-width': [GLYPH_SIZE],
  'background-height': [GLYPH_SIZE],
  'background-fit': ['none'],
  'background-clip': ['none'],
  'background-image-containment': ['over'],
};

/** A second picture outside the body; the bounds grow so that it is not cut off. */
function badgeRule(palette: Palette): Rule {
  const made = new Map<string, Badge | null>();
  const dataOf = (node: NodeSingular): NodeData => node.data();
  const badge = (node: NodeSingular): Badge | null => {
    const { shown, pinned } = dataOf(node);
    const key = `${shown} ${pinned}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const drawn = cornerBadge(shown, pinned, palette);
    made.set(key, drawn);
    return drawn;
  };
  const kindOf = (node: NodeSingular): DrawnKind => dataOf(node).kind;
  return {
    selector: 'node[shown != ""], node[?pinned]',
    style: {
      'background-image': (node: NodeSingular) => [
        glyphIcon(kindOf(node), palette.kinds[kindOf(node)].glyph),
        badge(node)?.uri ?? 'none',
      ],
      'background-width': (node: NodeSingular) => [GLYPH_SIZE, `${badge(node)?.width ?? 1}px`],
      'background-height': [GLYPH_SIZE, `${BADGE_HEIGHT}px`],
      'background-position-x': (node: NodeSingular) => [
        '50%',
        `${badgeLeft(SHAPES[kindOf(node)].w, badge(node)?.width ?? 1)}px`,
      ],
      'background-position-y': ['50%', '-9px'],
      'background-clip': ['none', 'none'],
      'background-image-containment': ['over', 'over'],
      'background-fit': ['none', 'none'],
      'bounds-expansion': BADGE_ROOM,
    },
  };
}
