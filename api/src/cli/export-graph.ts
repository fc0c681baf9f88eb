/** Writes the graph out, with provenance, streamed. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvHeader, statementRows } from '#api/exports/statements-csv.ts';
import { type EdgeId, type EntityId, parseEntityId } from '#model';
import type { GraphStore } from '#store';
import { readArguments } from './arguments.ts';
import { type Command, type Context, Hindrance, UsageError } from './command.ts';
import { withStore } from './with-store.ts';

type Writer = (store: GraphStore, ids?: readonly EntityId[]) => AsyncIterable<string>;

const FORMATS: Readonly<Record<string, Writer>> = { json: jsonText, csv: csvText };

/** `paperchain export`: to standard output, or to a file that appears only when it is whole. */
export const exportGraph: Command = (args, context) => {
  const { values } = readArguments(
    args,
    { format: { type: 'string' }, entities: { type: 'string' }, out: { type: 'string' } },
    false,
  );
  const accepted = Object.keys(FORMATS).join(', ');
  const format = values.format ?? '';
  const writer = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!writer) throw new UsageError(`--format: given "${format}", accepted: ${accepted}.`);
  return withStore(context, async (store) => {
    const ids = values.entities === undefined ? undefined : await known(store, values.entities);
    const text = Readable.from(writer(store, ids));
    if (values.out === undefined) await toStream(text, context);
    else await toFile(text, values.out, context.signal);
    return 0;
  });
};

async function known(store: GraphStore, list: string): Promise<EntityId[]> {
  const ids: EntityId[] = [];
  for (const text of list.split(',').filter((part) => part !== '')) {
    const id = parseEntityId(text);
    if (id === null || (await store.entity(id)) === null) {
      const nearest = await store.nearestIds(text);
      const hint = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : '';
      throw new UsageError(`--entities: ${text} is not in the data.${hint}`);
    }
    ids.push(id);
  }
  if (ids.length === 0) throw new UsageError('--entities: no id was given.');
  return ids;
}

async function toStream(text: Readable, { out, signal }: Context): Promise<void> {
  try {
    await pipeline(text, out as Writable, { end: false, signal });
  } catch (error) {
    // The reader of a pipe (`| head`) may have had enough.
    if (Object(error).code !== 'EPIPE') throw error;
  }
}

async function toFile(text: Readable, path: string, signal: AbortSignal): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(text, createWriteStream(partial), { signal });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    const { code } = Object(error) as NodeJS.ErrnoException; // any thrown value may be asked for its code
    if (code === undefined) throw error;
    throw new Hindrance(`--out: ${basename(path)} was not written (${code}).`);
  }
}

const SECTIONS = ['entities', 'edges', 'statements', 'records', 'sources'] as const;

/** `{dataVersion, entities, edges, statements, records, sources}`, one item a line. */
async function* jsonText(store: GraphStore, ids?: readonly EntityId[]): AsyncGenerator<string> {
  const { dataVersion } = await store.health();
  yield `{"dataVersion":${JSON.stringify(dataVersion)}`;
  let open = -1;
  let first = true;
  for await (const { section, item } of store.export(ids)) {
    const at = SECTIONS.indexOf(section);
    if (at < open) throw new Error(`the export went back to ${section}`);
    for (; open < at; first = true) {
      open += 1;
      yield `${open > 0 ? '\n]' : ''},\n"${SECTIONS[open]}":[`;
    }
    yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
  for (open += 1; open < SECTIONS.length; open += 1)
    yield `${open > 0 ? '\n]' : ''},\n"${SECTIONS[open]}":[`;
  yield '\n]\n}\n';
}

const EDGES_AT_ONCE = 500;

/** One row a statement, with its record and source. */
async function* csvText(store: GraphStore, ids?: readonly EntityId[]): AsyncGenerator<string> {
  const { dataVersion } = await store.health();
  yield csvHeader();
  let batch: EdgeId[] = [];
  const rows = async (): Promise<string> => {
    const edges = await store.documentedEdges(batch, Number.MAX_SAFE_INTEGER);
    batch = [];
    return edges.map((edge) => statementRows(edge, dataVersion)).join('');
  };
  for await (const { section, item } of store.export(ids)) {
    if (section === 'edges') batch.push(item.id);
    if (batch.length >= EDGES_AT_ONCE) yield await rows();
    if (section !== 'entities' && section !== 'edges') break;
  }
  if (batch.length > 0) yield await rows();
}
