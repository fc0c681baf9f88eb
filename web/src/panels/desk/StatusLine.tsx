/** What is on the canvas, counted, and of which day the data are. */
import { X } from 'lucide-react';
import { useHealth } from '../../api/queries.ts';
import { filter } from '../../state/changes/changes.ts';
import { drawnOf, wholeOf } from '../../state/exploration.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { countFilters, NO_FILTERS, withoutFilter } from '../../state/filters.ts';
import { foldedAwards } from '../../state/fold-words.ts';
import { ownLinksAmong } from '../../state/own-link.ts';
import { pictureOf } from '../../state/picture.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { type HiddenBy, hiddenBy } from '../filters/hidden-by.ts';
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
  const whole = useExploration(wholeOf);
  const drawn = useExploration(drawnOf);
  const filters = useExploration((now) => now.filters);
  const ownThere = useExploration((now) => ownLinksAmong(now.ownLinks, now.entities).size);
  const own = ownThere - useExploration(pictureOf).own.size;
  useLearnSources(filters.sources.length > 0);
  const set = countFilters(filters);
  if (set === 0 || whole === drawn) return null;
  const entities = whole.entities.size - drawn.entities.size;
  const links = whole.edges.size - drawn.edges.size;
  return (
    <>
      {' · '}
      <b>
        hidden: {countWords({ entities, links, own })} by {sayNumber(set, 'filter', 'filters')}
      </b>{' '}
      <Button look="quiet" onPress={() => explore(filter(NO_FILTERS, 'All filters off'))}>
        Show them
      </Button>
      {hiddenBy(explorationStore.getState()).map((one) => (
        <Button
          key={one.key}
          look="quiet"
          aria-label={`Take off the filter “${one.words}”, which hides ${countWords(one)}`}
          onPress={() =>
            explore(filter(withoutFilter(filters, one.key), `Filter off: ${one.words}`))
          }
        >
          {one.words}: {one.entities + one.links + one.own} <X size={12} aria-hidden="true" />
        </Button>
      ))}
    </>
  );
}

const countWords = ({
  entities,
  links,
  own,
}: Pick<HiddenBy, 'entities' | 'links' | 'own'>): string =>
  [
    sayNumber(entities, 'entity', 'entities'),
    sayNumber(links, 'link', 'links'),
    ...(own > 0 ? [`${own.toLocaleString('en-US')} of your own`] : []),
  ].join(', ');
