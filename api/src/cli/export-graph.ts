/** Writes the graph out, with provenance, streamed. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GRAPH_WRITERS } from '#api/exports/write-graph.ts';
import { type EntityId, EXPORT_FORMATS, parseEntityId } from '#model';
import type { GraphStore } from '#store';
import { readArguments } from './arguments.ts';
import { type Command, type Context, Hindrance, UsageError } from './command.ts';
import { withStore } from './with-store.ts';

/** `paperchain export`: to standard output, or to a file that appears only when it is whole. */
export const exportGraph: Command = (args, context) => {
  const { values } = readArguments(
    args,
    { format: { type: 'string' }, entities: { type: 'string' }, out: { type: 'string' } },
    false,
  );
  const format = EXPORT_FORMATS.find((known) => known === values.format);
  if (!format) {
    const accepted = EXPORT_FORMATS.join(', ');
    throw new UsageError(`--format: given "${values.format ?? ''}", accepted: ${accepted}.`);
  }
  return withStore(context, async (store) => {
    const entityIds =
      values.entities === undefined ? undefined : await known(store, values.entities);
    const text = Readable.from(GRAPH_WRITERS[format](store, { entityIds }));
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
