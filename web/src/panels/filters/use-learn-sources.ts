import { useEffect, useMemo } from 'react';
import { announce, learnSources } from '../../state/changes/changes.ts';
import { type Exploration, wholeOf } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { SourcesOf } from '../../state/filters.ts';
import { foldedPairs } from '../folds/read-folds.ts';
import { AT_ONCE, readEdgeSources, sourcesBehind } from './read-sources.ts';

/** Asks which sources the drawn lines rest on, as long as somebody needs it; a failure is said in the live region. */
export function useLearnSources(needed: boolean): void {
  const edges = useExploration((now) => wholeOf(now).edges);
  const entities = useExploration((now) => now.entities);
  const folds = useExploration((now) => now.folds);
  const sourcesOf = useExploration((now) => now.sourcesOf);
  const errand = useMemo(
    () => (needed ? nextErrand({ edges, entities, folds, sourcesOf }) : null),
    [edges, entities, folds, sourcesOf, needed],
  );
  useEffect(() => {
    if (!errand) return;
    const leaving = new AbortController();
    errand(leaving.signal).then(
      (sources) => {
        if (!leaving.signal.aborted) explore(learnSources(sources));
      },
      () => {
        if (!leaving.signal.aborted)
          explore(announce('The sources of the links could not be read. Open the filters again.'));
      },
    );
    return () => leaving.abort();
  }, [errand]);
}

type Errand = (signal: AbortSignal) => Promise<SourcesOf>;
type Known = Pick<Exploration, 'edges' | 'entities' | 'folds' | 'sourcesOf'>;

/** All links at once; then the folds one after the other, because several contracts stand behind each. */
function nextErrand({ edges, entities, folds, sourcesOf }: Known): Errand | null {
  const asked = [...edges.keys()].filter((id) => !sourcesOf.has(id)).slice(0, AT_ONCE);
  if (asked.length > 0) return (signal) => readEdgeSources(asked, signal);
  const fold = [...folds.values()].find(({ id }) => !sourcesOf.has(id));
  const [pair] = fold ? foldedPairs([fold.id], entities.values()) : [];
  return fold && pair ? (signal) => sourcesBehind(fold, pair, signal) : null;
}
