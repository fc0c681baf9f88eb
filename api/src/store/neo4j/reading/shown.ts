/** Entities and edges as the queries return them, and as the model has them. An empty list may be none: imported files cannot tell them apart. */
import type {
  AmountTotal,
  Edge,
  EdgeId,
  EdgeKind,
  Entity,
  EntityId,
  EntityKind,
  Flag,
  Grade,
  Period,
  Role,
  Status,
} from '#model';

/** `e {.id, .kind, .name, .shortName, .roles, .links, .sources}` */
export interface EntityRow {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly shortName: string | null;
  readonly roles: Role[] | null;
  readonly links: number;
  readonly sources: number;
}

export const entityOf = ({
  id,
  kind,
  name,
  shortName,
  roles,
  links,
  sources,
}: EntityRow): Entity => ({
  id,
  kind,
  name,
  shortName,
  roles: roles ?? [],
  links,
  sources,
});

/** `r {.id, .grade, .status, .period, .amounts, .records, .flags}` */
export interface EdgeRow {
  readonly id: EdgeId;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly period: string | null;
  readonly amounts: string;
  readonly records: number;
  readonly flags: Flag[] | null;
}

/** The model's edge; its id says what it joins. */
export function edgeOf(row: EdgeRow): Edge {
  const [from = '', kind = '', to = ''] = row.id.split('~');
  const flags = row.flags ?? [];
  return {
    id: row.id,
    // The id was made of these three.
    kind: kind as EdgeKind,
    from: from as EntityId,
    to: to as EntityId,
    grade: row.grade,
    contested: flags.includes('contested'),
    status: row.status,
    period: periodOf(row.period),
    amounts: amountsOf(row.amounts),
    records: row.records,
    flags,
  };
}

// What is parsed here was written by the summary alone.
export const amountsOf = (text: string): AmountTotal[] => JSON.parse(text) as AmountTotal[];
export const periodOf = (text: string | null): Period | null =>
  text === null ? null : (JSON.parse(text) as Period);

/** An edge with both its ends. */
export interface LinkRow {
  readonly edge: EdgeRow;
  readonly from: EntityRow;
  readonly to: EntityRow;
}

/** The edges in order, and every entity at their ends once. */
export function edgesAndEnds(rows: readonly LinkRow[]): { edges: Edge[]; entities: Entity[] } {
  const entities = new Map<EntityId, Entity>();
  for (const { from, to } of rows)
    for (const end of [from, to]) if (!entities.has(end.id)) entities.set(end.id, entityOf(end));
  return { edges: rows.map(({ edge }) => edgeOf(edge)), entities: [...entities.values()] };
}
