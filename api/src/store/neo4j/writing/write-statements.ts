/** Writing statements and the edges they stand on, in one transaction with their records. */

import {
  canonicalJson,
  type EdgeId,
  type EdgeKind,
  type EntityId,
  edgeId,
  gradeRank,
  type RecordId,
  type RowFacts,
  type StatementBody,
} from '#model';
import type { Asker } from '../connection/bolt.ts';
import { byKind, placeOf } from '../schema/edge-place.ts';
import { hashId } from './hash-id.ts';

/** What a record says of an edge. */
export type Said = RowFacts['edges'][number] & {
  readonly recordId: RecordId;
};

/** The properties of a `:Statement` node: what it says whole in `body`, and beside it what queries ask for. */
export interface StatementProperties {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly statedFrom: EntityId;
  readonly statedTo: EntityId;
  readonly recordId: RecordId;
  readonly grade: string;
  readonly asOf: string;
  readonly quote: string | null;
  readonly status: string | null;
  readonly rule: string;
  readonly note: string | null;
  readonly body: string;
}

/** A statement as a node, on the edge between the entities that its ends stand for now. */
interface StatementRow {
  readonly recordId: RecordId;
  readonly properties: StatementProperties & {
    readonly edgeId: EdgeId;
    readonly gradeRank: number;
  };
}

/** Writes the statements that are not there yet; answers how many. */
export async function writeStatements(
  tx: Asker,
  said: readonly Said[],
  canonical: ReadonlyMap<EntityId, EntityId>,
): Promise<number> {
  const rows = new Map<string, StatementRow>();
  for (const each of said) {
    const row = statementRow(each, canonical);
    rows.set(row.properties.id, row);
  }
  if (rows.size === 0) return 0;
  const there = await tx.ask<{ id: string }>('find-statements', { ids: [...rows.keys()] });
  for (const { id } of there) rows.delete(id);
  const statements = [...rows.values()];
  if (statements.length === 0) return 0;
  await placeEdges(
    tx,
    statements.map(({ properties }) => properties.edgeId),
  );
  await tx.ask('add-statements', { statements });
  return statements.length;
}

/** A record says the same thing about the same two ends once, however often its row is met. */
function statementRow(said: Said, canonical: ReadonlyMap<EntityId, EntityId>): StatementRow {
  const { from, kind, to, statement, recordId } = said;
  return {
    recordId,
    properties: {
      ...statementProperties({ from, kind, to, statement, recordId }),
      edgeId: edgeId({ from: canonical.get(from) ?? from, kind, to: canonical.get(to) ?? to }),
      gradeRank: gradeRank(statement.grade),
    },
  };
}

/** What a `:Statement` node says, whatever its ends stand for. */
export function statementProperties(said: Said): StatementProperties {
  const { from, kind, to, statement, recordId } = said;
  const body = canonicalJson({ ...statement });
  return {
    id: hashId(recordId, from, kind, to, body),
    kind,
    statedFrom: from,
    statedTo: to,
    recordId,
    grade: statement.grade,
    asOf: statement.asOf ?? '',
    quote: statement.quote,
    status: statement.status,
    rule: statement.rule,
    note: statement.note,
    body,
  };
}

/** Whether a node still says what it was written to say. */
export function isAsStated(node: StatementProperties): boolean {
  const { statedFrom: from, kind, statedTo: to, recordId } = node;
  const written = statementProperties({ from, kind, to, recordId, statement: bodyOf(node) });
  return Object.entries(written).every(([name, value]) => Object(node)[name] === value);
}

/** Empty when by other hands it is no longer JSON. */
function bodyOf({ body }: StatementProperties): StatementBody {
  try {
    return JSON.parse(body) as StatementBody; // written from a parsed statement
  } catch {
    return {} as StatementBody; // is never as stated
  }
}

/** Makes sure that the edges are there, and that they will be summed up anew. */
export async function placeEdges(tx: Asker, ids: Iterable<EdgeId>): Promise<void> {
  for (const [kind, edges] of byKind([...new Set(ids)].map(placeOf)))
    await tx.ask('place-edges', { edges }, [kind]);
}
