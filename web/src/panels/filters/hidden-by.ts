import { type Exploration, wholeOf } from '../../state/exploration.ts';
import { type Filters, setFilters } from '../../state/filters.ts';
import { ownLinksAmong } from '../../state/own-link.ts';
import { visiblePart } from '../../state/visible.ts';
import { filterWords } from './filter-words.ts';

export interface HiddenBy {
  readonly key: keyof Filters;
  readonly words: string;
  /** What this filter would hide if it were the only one; several may hide the same. */
  readonly entities: number;
  readonly links: number;
  /** Links of the reader's own. */
  readonly own: number;
}

/** What each filter that is set hides, in the order of the panel. */
export function hiddenBy(now: Exploration): readonly HiddenBy[] {
  const whole = wholeOf(now);
  const own = ownLinksAmong(now.ownLinks, whole.entities).size;
  return setFilters(now.filters).map(([key, alone]) => {
    const left = visiblePart(whole, alone, now.pinned, now.sourcesOf);
    return {
      key,
      words: filterWords(alone, key),
      entities: whole.entities.size - left.entities.size,
      links: whole.edges.size - left.edges.size,
      own: own - (alone.own ? 0 : ownLinksAmong(now.ownLinks, left.entities).size),
    };
  });
}
