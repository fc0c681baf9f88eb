import { type RefObject, useEffect } from 'react';

const places = new Map<string, number>();

/** How far something of this name was scrolled when it was last shown is how far it is scrolled when it comes back. */
export function useScrollPlace(name: string, scrolled: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scrolled.current;
    if (!element) return;
    const remember = (): unknown => places.set(name, element.scrollTop);
    // Lists make their rows in a frame of their own.
    const frame = requestAnimationFrame(() => {
      element.scrollTop = places.get(name) ?? 0;
      element.addEventListener('scroll', remember, { passive: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', remember);
    };
  }, [name, scrolled]);
}
