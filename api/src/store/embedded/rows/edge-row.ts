/** Edges as rows of `shown_edges`, and back. */
import type {
  AmountTotal,
  Edge,
  EdgeId,
  EdgeKind,
  EntityId,
  Flag,
  Grade,
  Period,
  Status,
} from '#model';

export interface EdgeRow {
  readonly n: number;
  readonly from_node: number;
  readonly to_node: number;
  readonly from_id: EntityId;
  readonly kind: EdgeKind;
  readonly to_id: EntityId;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly period: string | null;
  readonly amounts: string;
  readonly records: number;
  readonly flags: string;
}

export const EDGE_COLUMNS =
  'e.n, e.from_node, e.to_node, e.from_id, e.kind, e.to_id, e.grade, e.status, e.period, e.amounts, e.records, e.flags';

/** The model's edge of a row. What is parsed here was written by the summary alone. */
export function edgeOf(row: EdgeRow): Edge {
  const flags = JSON.parse(row.flags) as Flag[];
  return {
    id: `${row.from_id}~${row.kind}~${row.to_id}` as EdgeId, // what edgeId makes; spelt out for speed
    kind: row.kind,
    from: row.from_id,
    to: row.to_id,
    grade: row.grade,
    contested: flags.includes('contested'),
    status: row.status,
    period: row.period === null ? null : (JSON.parse(row.period) as Period),
    amounts: amountsOf(row.amounts),
    records: row.records,
    flags,
  };
}

export const amountsOf = (text: string): AmountTotal[] =>
  text === '[]' ? [] : (JSON.parse(text) as AmountTotal[]); // written by the summary alone
