/** What is chosen on the canvas, as a step of a story can take it: entities to show, links to cite. */
import type { EdgeId, EntityId } from '#model';
import type { Exploration } from '../../state/exploration.ts';
import { parseFoldId } from '../../state/fold.ts';

export interface Chosen {
  readonly entities: readonly EntityId[];
  readonly links: readonly EdgeId[];
}

/** A line that stands for several links gives all that are drawn one by one as well. */
export function chosenNow({ selection, several, edges }: Exploration): Chosen {
  if (several.size > 0) return { entities: [...several], links: [] };
  if (selection?.type === 'entity') return { entities: [selection.id], links: [] };
  if (selection?.type === 'edge') return { entities: [], links: [selection.id] };
  const ends = selection ? parseFoldId(selection.id) : null;
  if (!ends) return { entities: [], links: [] };
  const between = [...edges.values()].filter(
    ({ from, to }) =>
      (from === ends.from && to === ends.to) || (from === ends.to && to === ends.from),
  );
  return { entities: [], links: between.map(({ id }) => id) };
}
