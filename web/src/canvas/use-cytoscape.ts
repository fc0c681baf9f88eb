/** One Cytoscape instance in a child of the given element, from mount to unmount; safe under StrictMode. */
import cytoscape, { type Core } from 'cytoscape';
import { type RefObject, useEffect, useState } from 'react';
import type { Tier } from './elements/tiers.ts';

const FONT_WAIT = 1_500;

/** The instance, or null while there is none: before the label font is there, and in the refused tier. */
export function useCytoscape(host: RefObject<HTMLElement | null>, tier: Tier): Core | null {
  const [cy, setCy] = useState<Core | null>(null);
  useEffect(() => {
    const parent = host.current;
    if (!parent || tier === 'refused') return;
    const child = document.createElement('div');
    child.style.cssText = 'position:absolute;inset:0';
    parent.append(child);
    let made: Core | null = null;
    let left = false;
    void labelFont(parent).then(() => {
      if (left) return;
      made = create(child, tier);
      setCy(made);
    });
    return () => {
      left = true;
      made?.destroy();
      child.remove();
      setCy(null);
    };
  }, [host, tier]);
  return cy;
}

/** The pixel ratio can only be set at birth, so each tier has an instance of its own. */
const create = (container: HTMLElement, tier: Tier): Core =>
  cytoscape({
    container,
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 3,
    autounselectify: true,
    boxSelectionEnabled: false,
    pixelRatio: tier === 'rich' ? 'auto' : 1,
    textureOnViewport: tier === 'bulk',
  });

/** Text drawn before its font is there is never drawn again by itself; a font that does not come is not waited for. */
async function labelFont(element: Element): Promise<void> {
  const family = getComputedStyle(element).getPropertyValue('--sans') || 'sans-serif';
  const loads = ['500', '600', '700'].map((weight) =>
    document.fonts.load(`${weight} 12px ${family}`),
  );
  const wait = new Promise((resolve) => setTimeout(resolve, FONT_WAIT));
  await Promise.race([Promise.allSettled(loads), wait]);
}
