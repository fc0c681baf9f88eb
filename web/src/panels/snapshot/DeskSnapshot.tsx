/** The way to a snapshot of the canvas. */

import { drawnOf } from '../../state/exploration.ts';
import { explorationStore, useExploration } from '../../state/exploration-store.ts';
import { useWork } from '../../state/keeping/desk-work.ts';
import { titleFrom } from '../../state/keeping/investigation.ts';
import { canvasMaterial } from './canvas-material.ts';
import { SnapshotButton } from './SnapshotButton.tsx';

export function DeskSnapshot() {
  const empty = useExploration((now) => drawnOf(now).entities.size === 0);
  const own = useWork((work) => work.title);
  const entities = useExploration((now) => now.entities);
  if (empty) return null;
  return (
    <SnapshotButton
      look="quiet"
      title={own ?? titleFrom(entities)}
      material={() => canvasMaterial(explorationStore.getState())}
    />
  );
}
