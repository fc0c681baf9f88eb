/** What a snapshot of the canvas is made of: what is drawn, where it stands, what is pinned. */
import { drawnOf, type Exploration } from '../../state/exploration.ts';
import type { SnapshotMaterial } from './use-make-snapshot.ts';

/** What filters hide is left out; what has no place yet has none in the snapshot. */
export function canvasMaterial(now: Exploration): SnapshotMaterial {
  const { entities, edges, positions } = drawnOf(now);
  return {
    entityIds: [...entities.keys()],
    edgeIds: [...edges.keys()],
    view: {
      positions: [...positions]
        .filter(([id]) => entities.has(id))
        .map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) })),
      pinned: [...now.pinned].filter((id) => entities.has(id)),
    },
  };
}
