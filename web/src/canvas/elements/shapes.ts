/** Outline and size of each kind, in canvas units: with colour and glyph, one of three things that tell kinds apart. */
import type { DrawnKind } from '../../state/drawn-kind.ts';

export interface Shape {
  readonly shape: 'round-rectangle' | 'ellipse' | 'round-octagon' | 'round-hexagon';
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
  readonly border: number;
  readonly dashed?: true;
  /** Size of the label's letters at full zoom. */
  readonly font: number;
  readonly weight: number;
}

const ELLIPSE = { shape: 'ellipse', border: 1.5, font: 11.5, weight: 600 } as const;

export const SHAPES: Readonly<Record<DrawnKind, Shape>> = {
  agency: {
    shape: 'round-rectangle',
    w: 52,
    h: 40,
    radius: 9,
    border: 1.5,
    font: 13,
    weight: 700,
  },
  contractor: { ...ELLIPSE, w: 42, h: 42 },
  subcontractor: { ...ELLIPSE, w: 32, h: 32, border: 2, font: 10.5, weight: 500 },
  organization: { ...ELLIPSE, w: 38, h: 38, border: 2 },
  cloud: { ...ELLIPSE, shape: 'round-octagon', w: 44, h: 44 },
  offering: { ...ELLIPSE, shape: 'round-octagon', w: 38, h: 38, border: 2 },
  contract: {
    shape: 'round-rectangle',
    w: 32,
    h: 40,
    radius: 3,
    border: 1.5,
    font: 10.5,
    weight: 500,
  },
  system: { ...ELLIPSE, shape: 'round-hexagon', w: 44, h: 40 },
  withheld: { ...ELLIPSE, w: 34, h: 34, border: 2, dashed: true, font: 10.5, weight: 500 },
};
