/** Places what comes, for as long as the canvas is there. Renders nothing. */
import { useEffect } from 'react';
import { startPlacing } from './place-drawing.ts';

/** `onWork` must keep its identity. */
export function Placement({ onWork }: { readonly onWork: (working: boolean) => void }): null {
  useEffect(() => startPlacing(onWork), [onWork]);
  return null;
}
