/** What is drawn of one step: the links that it cites with their ends, and what it shows besides. */
import type { Edge, Entity } from '#model';
import type { Exploration } from '../../state/exploration.ts';
import type { OwnStep } from '../../state/own-story.ts';

export interface StepDrawing {
  readonly entities: readonly Entity[];
  readonly edges: readonly Edge[];
}

/** From what is on the canvas; what was taken off it is left out. */
export function stepDrawing(
  step: OwnStep,
  now: Pick<Exploration, 'entities' | 'edges'>,
): StepDrawing {
  const edges = step.cites.flatMap((id) => now.edges.get(id) ?? []);
  const ids = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...step.focus]);
  return { edges, entities: [...ids].flatMap((id) => now.entities.get(id) ?? []) };
}
