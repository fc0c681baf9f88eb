/** How each grade's line is drawn: pattern, weight and arrow say it without colour, the letter says it in a word. */
import { GRADE_TABLE, type Grade } from '#model';
import type { Palette } from './palette.ts';

export interface GradeLine {
  readonly grade: Grade;
  readonly letter: string;
  readonly word: string;
  readonly width: number;
  /** Lengths of dash and gap in canvas units; null for a solid line. */
  readonly dash: readonly number[] | null;
  readonly cap: 'butt' | 'round';
  readonly arrow: 'triangle' | 'vee' | 'tee' | 'square';
  readonly filled: boolean;
  readonly colour: keyof Pick<Palette, 'strong' | 'plain' | 'faint'>;
}

type Look = Omit<GradeLine, 'grade' | 'letter' | 'word'>;
const HOLLOW = { cap: 'butt', arrow: 'triangle', filled: false } as const;

const LOOKS: Readonly<Record<Grade, Look>> = {
  documented: {
    width: 2.3,
    dash: null,
    cap: 'butt',
    arrow: 'triangle',
    filled: true,
    colour: 'strong',
  },
  'documented-copy': {
    width: 1.4,
    dash: null,
    cap: 'butt',
    arrow: 'triangle',
    filled: true,
    colour: 'plain',
  },
  cited: { ...HOLLOW, width: 1.6, dash: [7, 4], colour: 'plain' },
  reported: { ...HOLLOW, width: 1.8, dash: [4, 3.5], colour: 'faint' },
  claimed: { ...HOLLOW, width: 1.6, dash: [9, 3, 1.5, 3], colour: 'faint' },
  inferred: {
    ...HOLLOW,
    width: 1.8,
    dash: [1.5, 4.5],
    cap: 'round',
    arrow: 'vee',
    colour: 'faint',
  },
  absent: { ...HOLLOW, width: 1.4, dash: [1.5, 7], cap: 'round', arrow: 'tee', colour: 'plain' },
  withheld: { ...HOLLOW, width: 1.6, dash: [12, 5], arrow: 'square', colour: 'plain' },
};

export const GRADE_LINES: readonly GradeLine[] = GRADE_TABLE.map(({ grade, letter, word }) => ({
  grade,
  letter,
  word,
  ...LOOKS[grade],
}));
