/** The stylesheet of the canvas: for a palette and a tier, rules in the order in which they win. */

import type { DrawnTier } from '../elements/tiers.ts';
import { bandRules } from './band-styles.ts';
import { edgeRules } from './edge-styles.ts';
import { markRules } from './mark-styles.ts';
import { nodeRules } from './node-styles.ts';
import { ownLinkMarkRules, ownLinkRules } from './own-link-styles.ts';
import type { Palette } from './palette.ts';
import type { Rule } from './style-rule.ts';

/** All rules; the refused tier draws nothing and needs none. */
export const stylesheet = (palette: Palette, tier: DrawnTier): readonly Rule[] => [
  coreRule(palette),
  ...nodeRules(palette, tier),
  ...edgeRules(palette, tier),
  ...ownLinkRules(palette),
  ...bandRules(),
  ...markRules(palette),
  ...ownLinkMarkRules(palette),
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
