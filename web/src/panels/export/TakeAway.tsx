/** What can be taken away from the canvas: the drawing as a file, and the sources of its links. */
import { drawnOf } from '../../state/exploration.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CiteMenu } from './CiteMenu.tsx';
import { ExportMenu } from './ExportMenu.tsx';

/** As many as one request may cite; with more drawn, the files name every source. */
const MOST_CITED = 500;

export function TakeAway() {
  const { entities, edges } = useExploration(drawnOf);
  const citable = edges.size > 0 && edges.size <= MOST_CITED;
  return (
    <>
      {citable ? (
        <CiteMenu edgeIds={[...edges.keys()]} what="all links that are drawn" look="quiet" />
      ) : null}
      <ExportMenu look="quiet" />
      {entities.size > 0 ? (
        <ButtonLink look="quiet" to="/report">
          Report
        </ButtonLink>
      ) : null}
    </>
  );
}
