/** What the legend says: the kinds and grades that are drawn, with how many of each. */
import { DRAWN_KINDS, type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';
import type { Drawn } from '../../state/exploration.ts';
import { edgeData } from '../elements/element-data.ts';
import { GRADE_LINES, type GradeLine } from '../style/grade-lines.ts';

export interface Legend {
  readonly kinds: readonly { readonly kind: DrawnKind; readonly count: number }[];
  readonly grades: readonly { readonly line: GradeLine; readonly count: number }[];
  /** Links that have not happened or are over, in words with their count; absences have a grade of their own. */
  readonly states: readonly { readonly words: string; readonly count: number }[];
  /** Whether any line stands for more than one record. */
  readonly folded: boolean;
}

/** Only what occurs is listed, in the order of the tables. */
export function legendOf({ entities, edges }: Pick<Drawn, 'entities' | 'edges'>): Legend {
  const kinds = tally([...entities.values()].map(drawnKind));
  const all = [...edges.values()];
  const grades = tally(all.map(({ grade }) => grade));
  const states = tally(all.map((edge) => edgeData(edge).state));
  return {
    kinds: DRAWN_KINDS.flatMap((kind) => counted(kinds.get(kind), (count) => ({ kind, count }))),
    grades: GRADE_LINES.flatMap((line) =>
      counted(grades.get(line.grade), (count) => ({ line, count })),
    ),
    states: STATES.flatMap(([state, words]) =>
      counted(states.get(state), (count) => ({ words, count })),
    ),
    folded: all.some(({ records }) => records > 1),
  };
}

const STATES = [
  ['ahead', 'planned, not operational'],
  ['over', 'cancelled'],
] as const;

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const counted = <T>(count: number | undefined, row: (count: number) => T): T[] =>
  count === undefined ? [] : [row(count)];
