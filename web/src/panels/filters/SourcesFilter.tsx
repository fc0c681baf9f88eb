/** One row a source that the drawn lines rest on. A line stays as long as one of its sources is shown. */
import { useMemo } from 'react';
import type { SourceId } from '#model';
import { useSources } from '../../api/queries.ts';
import { wholeOf } from '../../state/exploration.ts';
import { useExploration } from '../../state/exploration-store.ts';
import type { Filters } from '../../state/filters.ts';
import { sayNumber } from '../../state/say.ts';
import { CheckGroup } from './CheckGroup.tsx';
import styles from './FilterPanel.module.css';
import { sourceChoices } from './filter-choices.ts';
import { useLearnSources } from './use-learn-sources.ts';

interface SourcesFilterProps {
  readonly filters: Filters;
  readonly onSet: (filters: Filters, words: string) => void;
}

export function SourcesFilter({ filters, onSet }: SourcesFilterProps) {
  useLearnSources(true);
  const { edges } = useExploration(wholeOf);
  const folds = useExploration((now) => now.folds);
  const sourcesOf = useExploration((now) => now.sourcesOf);
  const choices = useMemo(
    () => sourceChoices([...edges.keys(), ...folds.keys()], sourcesOf),
    [edges, folds, sourcesOf],
  );
  const answer = useSources();
  const titles = useMemo(
    () =>
      new Map(
        answer.data?.sources.map(({ source }): [SourceId, string] => [source.id, source.title]),
      ),
    [answer.data],
  );
  return (
    <>
      <CheckGroup
        title="Sources"
        rows={choices}
        hidden={filters.sources}
        wordOf={(id) => titles.get(id) ?? id}
        onSet={(sources, words) => onSet({ ...filters, sources }, words)}
      />
      <FoldNote />
    </>
  );
}

/** What is not known of folded links: they stay. */
function FoldNote() {
  const folds = useExploration((now) => now.folds);
  const sourcesOf = useExploration((now) => now.sourcesOf);
  const all = [...folds.keys()];
  const waiting = all.filter((id) => !sourcesOf.has(id)).length;
  const unknown = all.filter((id) => sourcesOf.get(id)?.length === 0).length;
  return (
    <>
      {waiting > 0 ? (
        <p className={styles.note} role="status">
          Reading what {sayNumber(waiting, 'folded link rests', 'folded links rest')} on.
        </p>
      ) : null}
      {unknown > 0 ? (
        <p className={styles.note}>
          {sayNumber(unknown, 'folded link stays', 'folded links stay')} whatever is left out here:
          more contracts stand behind than are read at once. Unfold to filter them by source.
        </p>
      ) : null}
    </>
  );
}
