import { type Exploration, hiddenWith } from '../../state/exploration.ts';
import { type Filters, setFilters } from '../../state/filters.ts';
import type { Hidden } from '../../state/visible.ts';
import { filterWords } from './filter-words.ts';

export interface HiddenBy {
  readonly key: keyof Filters;
  readonly words: string;
  /** What this filter would hide if it were the only one; several may hide the same. */
  readonly hidden: Hidden;
}

/** What each filter that is set hides, in the order of the panel. */
export const hiddenBy = (now: Exploration): readonly HiddenBy[] =>
  setFilters(now.filters).map(([key, alone]) => ({
    key,
    words: filterWords(alone, key),
    hidden: hiddenWith(now, alone),
  }));
