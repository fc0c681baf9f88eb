import { sayNumber } from './say.ts';
import type { Hidden } from './visible.ts';

/** "25 entities, 50 links, 1 folded link": what there is none of is left out; empty when nothing is hidden. */
export const hiddenWords = ({ entities, links, folds, own }: Hidden): string =>
  [
    ...(entities > 0 ? [sayNumber(entities, 'entity', 'entities')] : []),
    ...(links > 0 ? [sayNumber(links, 'link', 'links')] : []),
    ...(folds > 0 ? [sayNumber(folds, 'folded link', 'folded links')] : []),
    ...(own > 0 ? [`${sayNumber(own, 'link', 'links')} of your own`] : []),
  ].join(', ');
