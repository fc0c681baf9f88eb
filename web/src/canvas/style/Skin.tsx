/** Dresses the instance in the colours of the theme. Renders nothing. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import { useTheme } from '../../state/theme.ts';
import type { Tier } from '../elements/tiers.ts';
import { paletteOf } from './palette.ts';
import { asStylesheet } from './style-rule.ts';
import { stylesheet } from './stylesheet.ts';

interface SkinProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
  readonly tier: Tier;
}

export function Skin({ cy, host, tier }: SkinProps): null {
  const { theme } = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the document, which the theme marks
  useEffect(() => {
    if (!host.current || tier === 'refused') return;
    cy.style(asStylesheet(stylesheet(paletteOf(host.current), tier)));
  }, [cy, host, tier, theme]);
  return null;
}
