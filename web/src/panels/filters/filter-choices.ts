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
  ROLES,
  type Role,
  type SourceId,
} from '#model';
import { DRAWN_KINDS, type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';
import type { SourcesOf } from '../../state/filters.ts';

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

interface Part {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly edges: ReadonlyMap<EdgeId, Edge>;
}

export function filterChoices({ entities, edges }: Part): FilterChoices {
  const all = [...edges.values()];
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

/** The sources that the links rest on, the one behind most of them first; links whose sources are not known count nowhere. */
export function sourceChoices(edges: Part['edges'], sourcesOf: SourcesOf): Choice<SourceId>[] {
  const all = [...edges.keys()].flatMap((id) => sourcesOf.get(id) ?? []);
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
