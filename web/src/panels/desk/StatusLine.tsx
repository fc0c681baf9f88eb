/** What is on the canvas, counted, and of which day the data are. */
import { X } from 'lucide-react';
import { useHealth } from '../../api/queries.ts';
import { filter } from '../../state/changes/changes.ts';
import { drawnOf, hiddenNow } from '../../state/exploration.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { countFilters, NO_FILTERS, withoutFilter } from '../../state/filters.ts';
import { foldedAwards } from '../../state/fold-words.ts';
import { hiddenWords } from '../../state/hidden-words.ts';
import { pictureOf } from '../../state/picture.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { hiddenBy } from '../filters/hidden-by.ts';
import { useLearnSources } from '../filters/use-learn-sources.ts';
import styles from './StatusLine.module.css';

export function StatusLine() {
  const drawn = useExploration(drawnOf);
  const { folds, own } = useExploration(pictureOf);
  const folded = foldedAwards(folds.values());
  const health = useHealth();
  const records = [...drawn.edges.values()].reduce((sum, edge) => sum + edge.records, 0);
  return (
    <p className={styles.status}>
      {sayNumber(drawn.entities.size, 'entity', 'entities')} ·{' '}
      {sayNumber(drawn.edges.size, 'link', 'links')} ({sayNumber(records, 'record', 'records')}) ·
      every link cited
      {own.size === 0 ? '' : ` · ${own.size.toLocaleString('en-US')} of your own`}
      {folded === '' ? '' : ` · ${folded}`}
      {health.data?.contentAsOf ? ` · data of ${health.data.contentAsOf}` : ''}
      <PlayedNote />
      <HiddenNote />
    </p>
  );
}

/** "time stands at 2021" while the years are played. */
function PlayedNote() {
  const year = useExploration((now) => now.playedTo);
  return year === null ? null : <b> · shown: what had begun by the end of {year}</b>;
}

/** "hidden: 3 entities, 37 links by 2 filters", by which, and the one press that shows them. */
function HiddenNote() {
  const path = useExploration((now) => now.path);
  const filters = useExploration((now) => now.filters);
  useLearnSources(filters.sources.length > 0);
  // What is hidden changes with any of these, and with nothing else.
  useExploration(pictureOf);
  const set = countFilters(filters);
  if (set === 0 || path) return null;
  const now = explorationStore.getState();
  return (
    <>
      {' · '}
      <b>
        hidden: {hiddenWords(hiddenNow(now)) || 'nothing'} by {sayNumber(set, 'filter', 'filters')}
      </b>{' '}
      <Button look="quiet" onPress={() => explore(filter(NO_FILTERS, 'All filters off'))}>
        Show them
      </Button>
      {hiddenBy(now).map(({ key, words, hidden }) => (
        <Button
          key={key}
          look="quiet"
          aria-label={`Take off the filter “${words}”, which hides ${hiddenWords(hidden) || 'nothing'}`}
          onPress={() => explore(filter(withoutFilter(filters, key), `Filter off: ${words}`))}
        >
          {words}: {hidden.entities + hidden.links + hidden.folds + hidden.own}{' '}
          <X size={12} aria-hidden="true" />
        </Button>
      ))}
    </>
  );
}
