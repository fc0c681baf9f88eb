/** One row a source that the drawn links rest on. A link stays as long as one of its sources is shown. */
import { useMemo } from 'react';
import type { Edge, EdgeId, SourceId } from '#model';
import { useSources } from '../../api/queries.ts';
import { useExploration } from '../../state/exploration-store.ts';
import type { Filters } from '../../state/filters.ts';
import { CheckGroup } from './CheckGroup.tsx';
import { sourceChoices } from './filter-choices.ts';
import { useLearnSources } from './use-learn-sources.ts';

interface SourcesFilterProps {
  readonly edges: ReadonlyMap<EdgeId, Edge>;
  readonly filters: Filters;
  readonly onSet: (filters: Filters, words: string) => void;
}

export function SourcesFilter({ edges, filters, onSet }: SourcesFilterProps) {
  useLearnSources(true);
  const sourcesOf = useExploration((now) => now.sourcesOf);
  const choices = useMemo(() => sourceChoices(edges, sourcesOf), [edges, sourcesOf]);
  const answer = useSources();
  const titles = useMemo(
    () =>
      new Map(
        answer.data?.sources.map(({ source }): [SourceId, string] => [source.id, source.title]),
      ),
    [answer.data],
  );
  return (
    <CheckGroup
      title="Sources"
      rows={choices}
      hidden={filters.sources}
      wordOf={(id) => titles.get(id) ?? id}
      onSet={(sources, words) => onSet({ ...filters, sources }, words)}
    />
  );
}
