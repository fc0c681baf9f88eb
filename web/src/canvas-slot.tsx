/** The place where the canvas is drawn. It is loaded on its own, so that pages made for reading stay light. */
import { lazy, Suspense } from 'react';
import { Skeleton } from './ui/Skeleton.tsx';

const GraphCanvas = lazy(() => import('./canvas/GraphCanvas.tsx'));

export function CanvasSlot() {
  return (
    <Suspense fallback={<Skeleton lines={3} label="Loading the canvas" />}>
      <GraphCanvas />
    </Suspense>
  );
}
