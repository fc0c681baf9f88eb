/** What can be filtered: only what occurs on the canvas, in the order of the tables, each with its count. */
import {
  EDGE_KINDS,
  type EdgeKind,
  FLAGS,
  type Flag,
  GRADES,
  type Grade,
  ROLES,
  type Role,
  type SourceId,
} from '#model';
import { DRAWN_KINDS, type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';
import type { SourcesOf } from '../../state/filters.ts';
import type { LineId } from '../../state/fold.ts';
import type { Filterable } from '../../state/visible.ts';

export interface Choice<T> {
  readonly value: T;
  readonly count: number;
}

export interface FilterChoices {
  readonly kinds: readonly Choice<DrawnKind>[];
  readonly roles: readonly Choice<Role>[];
  readonly links: readonly Choice<EdgeKind>[];
  readonly grades: readonly Choice<Grade>[];
  readonly flags: readonly Choice<Flag>[];
}

/** A folded link counts once for its best and once for its worst grade, and for each source behind it. */
export function filterChoices({ entities, edges, folds }: Filterable): FilterChoices {
  const all = [...edges.values()];
  const foldGrades = [...folds.values()].flatMap(({ best, worst }) => [...new Set([best, worst])]);
  return {
    kinds: counted(DRAWN_KINDS, [...entities.values()].map(drawnKind)),
    roles: counted(
      ROLES,
      [...entities.values()].flatMap(({ roles }) => roles),
    ),
    links: counted(
      EDGE_KINDS,
      all.map(({ kind }) => kind),
    ),
    grades: counted(GRADES, [...all.map(({ grade }) => grade), ...foldGrades]),
    flags: counted(
      FLAGS,
      all.flatMap(({ flags }) => flags),
    ),
  };
}

/** The sources that the lines rest on, the one behind most of them first; lines whose sources are not known count nowhere. */
export function sourceChoices(lines: Iterable<LineId>, sourcesOf: SourcesOf): Choice<SourceId>[] {
  const all = [...lines].flatMap((id) => sourcesOf.get(id) ?? []);
  return counted([...new Set(all)].sort(), all).sort((a, b) => b.count - a.count);
}

function counted<T>(order: readonly T[], values: readonly T[]): Choice<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return order.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}
