/** Writes the graph out, with provenance, streamed. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GraphWriter } from '#api/exports/exportable.ts';
import { GRAPH_WRITERS } from '#api/exports/write-graph.ts';
import { exportableSnapshot, placedPart } from '#api/http/exportable-snapshot.ts';
import { verifySnapshot } from '#api/snapshot/verify.ts';
import { type EntityId, EXPORT_FORMATS, parseEntityId } from '#model';
import type { GraphStore } from '#store';
import { readArguments } from './arguments.ts';
import { type Command, type Context, Hindrance, UsageError } from './command.ts';
import { ADMIN, exportForAdmin } from './export-for-admin.ts';
import { notWritten } from './not-written.ts';
import { snapshotIn } from './snapshot-file.ts';
import { withStore } from './with-store.ts';

/** `paperchain export`: to standard output, or to a file that appears only when it is whole. */
export const exportGraph: Command = (args, context) => {
  const { values } = readArguments(
    args,
    {
      format: { type: 'string' },
      entities: { type: 'string' },
      snapshot: { type: 'string' },
      out: { type: 'string' },
    },
    false,
  );
  if (values.snapshot !== undefined && (values.entities !== undefined || values.format === ADMIN))
    throw new UsageError(`--snapshot: a file is written whole, without --entities or ${ADMIN}.`);
  if (values.format === ADMIN) return exportForAdmin(values, context);
  const format = EXPORT_FORMATS.find((known) => known === values.format);
  if (!format) {
    const accepted = [...EXPORT_FORMATS, ADMIN].join(', ');
    throw new UsageError(`--format: given "${values.format ?? ''}", accepted: ${accepted}.`);
  }
  const write = GRAPH_WRITERS[format];
  if (values.snapshot !== undefined) return exportSnapshot(values.snapshot, write, values, context);
  return withStore(context, async (store) => {
    const entityIds =
      values.entities === undefined ? undefined : await known(store, values.entities);
    return written(write(store, { entityIds }), values, context);
  });
};

/** What a snapshot's file holds; no store is opened. */
async function exportSnapshot(
  path: string,
  write: GraphWriter,
  to: Target,
  context: Context,
): Promise<number> {
  const { snapshot } = await snapshotIn(path);
  const [failure] = (await verifySnapshot(snapshot)).failures;
  if (failure) throw new Hindrance(`${path}: ${failure.part} ${failure.why}. Nothing was written.`);
  return written(write(exportableSnapshot(snapshot), placedPart(snapshot)), to, context);
}

interface Target {
  readonly out?: string;
}

async function written(
  text: AsyncIterable<string>,
  { out }: Target,
  context: Context,
): Promise<number> {
  const stream = Readable.from(text);
  if (out === undefined) await toStream(stream, context);
  else await toFile(stream, out, context.signal);
  return 0;
}

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
    throw notWritten(error, path);
  }
}
