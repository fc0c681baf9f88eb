/** The stylesheet of the canvas: for a palette and a tier, rules in the order in which they win. */

import type { Palette } from './palette.ts';
import { bandRules } from './style-bands.ts';
import { edgeRules } from './style-edges.ts';
import { markRules } from './style-marks.ts';
import { nodeRules } from './style-nodes.ts';
import type { Rule } from './style-rule.ts';
import type { DrawnTier } from './tiers.ts';

/** All rules; the refused tier draws nothing and needs none. */
export const stylesheet = (palette: Palette, tier: DrawnTier): readonly Rule[] => [
  coreRule(palette),
  ...nodeRules(palette, tier),
  ...edgeRules(palette, tier),
  ...bandRules(),
  ...markRules(palette),
];

const coreRule = ({ ring }: Palette): Rule => ({
  selector: 'core',
  style: {
    'active-bg-size': 0,
    'selection-box-color': ring,
    'selection-box-opacity': 0.08,
    'selection-box-border-color': ring,
    'selection-box-border-width': 1,
  },
});
