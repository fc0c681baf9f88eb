/** What can be filtered: only what occurs on the canvas, in the order of the tables, each with its count. */
import {
  EDGE_KINDS,
  type Edge,
  type EdgeId,
  type EdgeKind,
  type Entity,
  type EntityId,
  FLAGS,
  type Flag,
  GRADES,
  type Grade,
} from '#model';
import { DRAWN_KINDS, type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';

export interface Choice<T> {
  readonly value: T;
  readonly count: number;
}

export interface FilterChoices {
  readonly kinds: readonly Choice<DrawnKind>[];
  readonly links: readonly Choice<EdgeKind>[];
  readonly grades: readonly Choice<Grade>[];
  readonly flags: readonly Choice<Flag>[];
}

interface Part {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
}

export function filterChoices({ entities, edges }: Part): FilterChoices {
  const all = [...edges.values()];
  return {
    kinds: counted(DRAWN_KINDS, [...entities.values()].map(drawnKind)),
    links: counted(
      EDGE_KINDS,
      all.map(({ kind }) => kind),
    ),
    grades: counted(
      GRADES,
      all.map(({ grade }) => grade),
    ),
    flags: counted(
      FLAGS,
      all.flatMap(({ flags }) => flags),
    ),
  };
}

function counted<T>(order: readonly T[], values: readonly T[]): Choice<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return order.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}
