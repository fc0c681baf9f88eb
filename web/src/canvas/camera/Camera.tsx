/** Looks where it matters, and remembers where it rests. Renders nothing. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { noteRest } from './note-rest.ts';
import { startLooking } from './start-looking.ts';

interface CameraProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

export function Camera({ cy, host }: CameraProps): null {
  // Stopped while the canvas still has its size: that is part of what is noted.
  useLayoutEffect(() => (host.current ? noteRest(cy, host.current) : undefined), [cy, host]);
  useEffect(() => (host.current ? startLooking(cy, host.current) : undefined), [cy, host]);
  return null;
}
