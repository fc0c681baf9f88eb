import { useEffect } from 'react';
import { ask } from '../../api/ask.ts';
import { announce, learnSources } from '../../state/changes/changes.ts';
import { wholeOf } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';

/** As many links as one request asks for. */
const AT_ONCE = 6000;

/** Asks which sources the drawn links rest on, as long as somebody needs it; a failure is said in the live region. */
export function useLearnSources(needed: boolean): void {
  const edges = useExploration((now) => wholeOf(now).edges);
  const known = useExploration((now) => now.sourcesOf);
  useEffect(() => {
    const asked = [...edges.keys()].filter((id) => !known.has(id)).slice(0, AT_ONCE);
    if (!needed || asked.length === 0) return;
    const leaving = new AbortController();
    ask('edgeSources', { body: { edgeIds: asked }, signal: leaving.signal }).then(
      (answer) => {
        const found = new Map(answer.edges.map(({ id, sources }) => [id, sources]));
        explore(learnSources(new Map(asked.map((id) => [id, found.get(id) ?? []]))));
      },
      () => {
        if (!leaving.signal.aborted)
          explore(announce('The sources of the links could not be read. Open the filters again.'));
      },
    );
    return () => leaving.abort();
  }, [edges, known, needed]);
}
