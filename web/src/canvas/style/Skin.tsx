/** Dresses the instance in the colours of the theme, as strong as the reader's system asks for. Renders nothing. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import { useTheme } from '../../state/theme.ts';
import type { Tier } from '../elements/tiers.ts';
import { paletteOf } from './palette.ts';
import { asStylesheet } from './style-rule.ts';
import { stylesheet } from './stylesheet.ts';
import { useSystemLook } from './use-system-look.ts';

interface SkinProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
  readonly tier: Tier;
}

export function Skin({ cy, host, tier }: SkinProps): null {
  const { theme } = useTheme();
  const look = useSystemLook();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the document, which the theme marks and the system's look changes
  useEffect(() => {
    if (!host.current || tier === 'refused') return;
    cy.style(asStylesheet(stylesheet(paletteOf(host.current), tier)));
  }, [cy, host, tier, theme, look]);
  return null;
}
