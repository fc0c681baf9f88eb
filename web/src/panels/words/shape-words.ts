import type { Chain } from '#model';

export interface ShapeWords {
  readonly name: string;
  readonly means: string;
  readonly heading: string;
}

const WORDS: Readonly<Record<Chain['shape'], ShapeWords>> = {
  line: {
    name: 'line',
    means: 'money or product flows one way from end to end',
    heading: 'Lines: money or product flows one way',
  },
  meet: {
    name: 'meeting',
    means: 'two sides point at something shared; nothing flows from one to the other',
    heading: 'Meetings: two sides point at something shared',
  },
  mixed: {
    name: 'mixed chain',
    means: 'its steps do not point one way; not a line of payment',
    heading: 'Mixed: steps that do not point one way',
  },
};

/** What a chain's shape is called. A meeting is called a meeting. */
export const shapeWords = (shape: Chain['shape']): ShapeWords => WORDS[shape];
