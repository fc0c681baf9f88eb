/**
 * A whole store as files for `neo4j-admin database import full`: a first load of millions takes seconds instead of
 * hours. What comes out is what the import through this program would have written, ready to be opened.
 */

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Edge,
  type EdgeId,
  type EntityDetail,
  gradeRank,
  kindOfEntityId,
  ProblemError,
  type Statement,
} from '#model';
import type { GraphStore } from '../../../graph-store.ts';
import { factTag, identifierTag, nameTag, type StatedIdentity } from '../../../stated-things.ts';
import { decisionProperties, pairOf } from '../../identity/ledger.ts';
import { placeOf } from '../../schema/edge-place.ts';
import { labelOfKind, labelOfRole } from '../../schema/labels.ts';
import { LAYOUT } from '../../schema/layout.ts';
import { wordProperties, wordsToLiken } from '../../settling/index-words.ts';
import { edgeProperties } from '../../settling/summarize.ts';
import { recordProperties, sourceProperties } from '../../writing/write.ts';
import { statementProperties } from '../../writing/write-statements.ts';
import { type ThingRow, thingRows } from '../../writing/write-things.ts';
import { AdminTables } from './admin-tables.ts';
import { readMe } from './read-me.ts';

const AT_ONCE = 500;

/** What is read of the store. */
export type Exported = Pick<
  GraphStore,
  'health' | 'export' | 'identities' | 'decisions' | 'edgeSources'
>;

/** Counts of what was written. */
export interface AdminImport {
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Writes all files into a folder that is there and empty; throws `stale` when the data change meanwhile, and the
 * signal's reason as soon as it aborts.
 */
export async function writeAdminImport(
  store: Exported,
  folder: string,
  signal?: AbortSignal,
): Promise<AdminImport> {
  const { dataVersion } = await store.health();
  const tables = new AdminTables(folder);
  try {
    const walkable = await writeGraph(store, tables, signal);
    const entities = await writeEntities(store, tables, walkable, signal);
    for (const decision of await store.decisions())
      await tables.nodes.Decision.write({
        pair: pairOf(decision),
        ...decisionProperties(decision),
      });
    await tables.nodes.Meta.write({
      id: 'paperchain',
      layout: LAYOUT,
      birth: randomUUID(),
      revision: 1,
      settledRevision: 1,
      dataVersion,
      nextEntity: entities + 1,
    });
  } finally {
    await tables.close();
  }
  await refuseChanged(store, dataVersion);
  await writeFile(
    join(folder, 'import.args'),
    `${[...OPTIONS, ...tables.arguments()].join('\n')}\n`,
  );
  await writeFile(join(folder, 'README.txt'), readMe(dataVersion));
  const rowsOf = (each: Readonly<Record<string, { rows: number }>>): number =>
    Object.values(each).reduce((sum, { rows }) => sum + rows, 0);
  return {
    nodes: rowsOf(tables.nodes),
    relationships: rowsOf(tables.provenance) + rowsOf(tables.edges),
  };
}

/** Nothing is skipped in silence; names and cells may hold line breaks. */
const OPTIONS = ['--strict=true', '--bad-tolerance=0', '--multiline-fields=true'];

async function refuseChanged(store: Exported, dataVersion: string): Promise<void> {
  const now = await store.health();
  if (now.status === 'ok' && now.dataVersion === dataVersion) return;
  throw new ProblemError('stale', 'The data changed while they were written out.', {
    hint: 'Let the import end, then export again.',
  });
}

type Walkable = ReadonlyMap<string, number>;

/** Edges, statements, records and sources; answers how many links of each entity a chain may walk. */
async function writeGraph(
  store: Exported,
  tables: AdminTables,
  signal?: AbortSignal,
): Promise<Walkable> {
  const walkable = new Map<string, number>();
  let edges: Edge[] = [];
  const flush = async (): Promise<void> => {
    await writeEdges(store, tables, edges);
    edges = [];
  };
  for await (const { section, item } of store.export()) {
    signal?.throwIfAborted();
    if (section === 'edges') {
      edges.push(item);
      if (canBeWalked(item))
        for (const end of [item.from, item.to]) walkable.set(end, (walkable.get(end) ?? 0) + 1);
      if (edges.length === AT_ONCE) await flush();
    }
    if (section === 'statements') await writeStatement(tables, item);
    if (section === 'records') {
      await tables.nodes.Record.write(recordProperties(item));
      await tables.provenance.FROM_SOURCE.write({ START_ID: item.id, END_ID: item.sourceId });
    }
    if (section === 'sources') await tables.nodes.Source.write(sourceProperties(item));
  }
  await flush();
  return walkable;
}

/** As count-links.cypher counts: a link to a withheld party, of an absence or to itself is not walked. */
const canBeWalked = ({ kind, grade, from, to }: Edge): boolean =>
  kind !== 'absent' &&
  grade !== 'absent' &&
  grade !== 'withheld' &&
  from !== to &&
  kindOfEntityId(from) !== 'withheld' &&
  kindOfEntityId(to) !== 'withheld';

async function writeEdges(
  store: Exported,
  tables: AdminTables,
  edges: readonly Edge[],
): Promise<void> {
  const sources = new Map<EdgeId, readonly string[]>();
  for (const { id, sources: ids } of await store.edgeSources(edges.map(({ id }) => id)))
    sources.set(id, [...ids].sort());
  for (const edge of edges)
    await tables.edges[edge.kind].write({
      START_ID: edge.from,
      END_ID: edge.to,
      id: edge.id,
      ...edgeProperties(edge, sources.get(edge.id) ?? []),
    });
}

async function writeStatement(tables: AdminTables, stated: Statement): Promise<void> {
  const { edgeId, recordId, stated: ends, supersededBy, ...statement } = stated;
  const { kind } = placeOf(edgeId);
  const said = statementProperties({ ...ends, kind, recordId, statement });
  await tables.nodes.Statement.write({
    ...said,
    edgeId,
    gradeRank: gradeRank(statement.grade),
    supersededBy,
  });
  await tables.provenance.STATED_IN.write({ START_ID: said.id, END_ID: recordId });
}

/** Ids with what they stand for, their names, identifiers and facts, and the words of names; answers how many ids. */
async function writeEntities(
  store: Exported,
  tables: AdminTables,
  walkable: Walkable,
  signal?: AbortSignal,
): Promise<number> {
  const shown = shownEntities(store);
  const words = new Set<string>();
  let n = 0;
  for await (const identity of store.identities()) {
    signal?.throwIfAborted();
    n += 1;
    const isAlias = identity.id !== identity.canonical;
    const entity = isAlias ? null : ((await shown.next()).value ?? null);
    await tables.nodes.Entity.write(entityRow(identity, entity, n, walkable));
    await writeThings(tables, identity);
    for (const { text } of identity.names) for (const word of wordsToLiken(text)) words.add(word);
  }
  for (const word of words) await tables.nodes.Word.write(wordProperties(word));
  return n;
}

async function* shownEntities(store: Exported): AsyncGenerator<EntityDetail, undefined> {
  for await (const { section, item } of store.export()) {
    if (section !== 'entities') return;
    yield item;
  }
}

function entityRow(
  { id, canonical, names }: StatedIdentity,
  shown: EntityDetail | null,
  n: number,
  walkable: Walkable,
) {
  const kind = kindOfEntityId(id);
  if (!kind) throw new RangeError(`${id} is of no kind`);
  if (id === canonical && shown?.id !== id) throw new RangeError(`${id} is not shown`);
  const labels = shown ? [labelOfKind(kind), ...shown.roles.map(labelOfRole)] : ['Alias'];
  return {
    id,
    n,
    kind,
    canonical,
    name: shown?.name ?? names[0]?.text ?? id,
    shortName: shown?.shortName ?? null,
    roles: shown?.roles ?? [],
    links: shown?.links ?? 0,
    sources: shown?.sources ?? 0,
    walkable: walkable.get(id) ?? 0,
    LABEL: labels,
  };
}

async function writeThings(
  { nodes, provenance }: AdminTables,
  { names, identifiers, facts }: StatedIdentity,
): Promise<void> {
  const rows = thingRows({
    names: new Map(names.map((each) => [nameTag(each), each])),
    identifiers: new Map(identifiers.map((each) => [identifierTag(each), each])),
    facts: new Map(facts.map((each) => [factTag(each), each])),
  });
  const write = async (
    things: readonly ThingRow[],
    node: keyof typeof nodes,
    of: keyof typeof provenance,
  ) => {
    for (const { id, entity, asOf, recordId, properties } of things) {
      await nodes[node].write({ id, asOf, recordId, ...properties });
      await provenance[of].write({ START_ID: id, END_ID: entity });
    }
  };
  await write(rows.names, 'Name', 'NAME_OF');
  await write(rows.identifiers, 'Identifier', 'IDENTIFIES');
  await write(rows.facts, 'Fact', 'FACT_OF');
}
