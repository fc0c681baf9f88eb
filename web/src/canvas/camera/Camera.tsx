/** Looks where it matters, and remembers where it rests. Renders nothing. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import { noteRest } from './note-rest.ts';
import { startLooking } from './start-looking.ts';

interface CameraProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

export function Camera({ cy, host }: CameraProps): null {
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const stops = [noteRest(cy, element), startLooking(cy, element)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [cy, host]);
  return null;
}
