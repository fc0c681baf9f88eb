/** Reads public files into the store. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { NotUnderstood } from '#api/importers/importer.ts';
import { importFile, type LoadOptions, type LoadResult } from '#api/importers/load.ts';
import { type CalendarDate, parseCalendarDate } from '#model';
import type { GraphStore } from '#store';
import { readArguments } from './arguments.ts';
import { inWords } from './audit.ts';
import { type Command, type Context, Hindrance, INTERRUPTED, say, UsageError } from './command.ts';
import { showProgress } from './progress.ts';
import { withStore } from './with-store.ts';

const ALL_UNDERSTOOD = 0;
const FILE_NOT_UNDERSTOOD = 1;
const ROWS_REFUSED = 3;

/** `paperchain import`: 0 if all was understood, 3 if a row was refused, 1 if a file was not understood (of which nothing is written). */
export const importFiles: Command = async (args, context) => {
  const { values, positionals } = readArguments(
    args,
    {
      'dry-run': { type: 'boolean' },
      report: { type: 'string' },
      'retrieved-on': { type: 'string' },
    },
    true,
  );
  if (positionals.length === 0) throw new UsageError('No file was named.');
  const retrievedOn = dayOf(values['retrieved-on']);
  const dryRun = values['dry-run'] ?? false;
  return reported(values.report, (report) =>
    withStore(context, (store) =>
      importAll(store, positionals, { retrievedOn, dryRun, report }, context),
    ),
  );
};

/** Runs an import with a report of every refusal, as JSON lines in a file, if one is named. */
export async function reported(
  path: string | undefined,
  work: (report: NonNullable<LoadOptions['report']>) => Promise<number>,
): Promise<number> {
  const stream = path === undefined ? null : await openReport(path);
  try {
    return await work((file, { type: _, ...refusal }) => {
      stream?.write(`${JSON.stringify({ file, ...refusal })}\n`);
    });
  } finally {
    stream?.end();
    if (stream) await finished(stream);
  }
}

function dayOf(given: string | undefined): CalendarDate {
  const text = given ?? new Date().toISOString().slice(0, 10);
  const day = parseCalendarDate(text);
  if (day === null)
    throw new UsageError(`--retrieved-on: given "${text}", accepted a date as 2020-10-21.`);
  return day;
}

async function openReport(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path);
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', () =>
      reject(new Hindrance(`--report: ${basename(path)} cannot be written there.`)),
    );
  });
  return stream;
}

/** Reads the files one after the other, says what became of each, settles the store; resolves to the exit code. */
export async function importAll(
  store: GraphStore,
  files: readonly string[],
  options: LoadOptions,
  context: Context,
): Promise<number> {
  const codes = new Set<number>([ALL_UNDERSTOOD]);
  let wrote = false;
  for (const file of files) {
    if (context.signal.aborted) break;
    const result = await importOne(store, file, options, context);
    if (result !== null) wrote = true;
    codes.add(result === null ? FILE_NOT_UNDERSTOOD : result.refused > 0 ? ROWS_REFUSED : 0);
  }
  if (wrote && !options.dryRun) await settle(store, context);
  if (context.signal.aborted) {
    say(context.err, 'Stopped. What was written is kept; run the same command again to finish.');
    return INTERRUPTED;
  }
  if (codes.has(FILE_NOT_UNDERSTOOD)) return FILE_NOT_UNDERSTOOD;
  return codes.has(ROWS_REFUSED) ? ROWS_REFUSED : ALL_UNDERSTOOD;
}

async function importOne(
  store: GraphStore,
  path: string,
  options: LoadOptions,
  { out, err, signal }: Context,
): Promise<LoadResult | null> {
  let last = Date.now();
  const onProgress: LoadOptions['onProgress'] = ({ file, phase, rows }) => {
    if (Date.now() - last < 2_000) return;
    last = Date.now();
    say(err, `${file}: ${phase}, ${rows.toLocaleString('en-US')} rows so far`);
  };
  try {
    const result = await importFile(store, path, { ...options, settle: false, signal, onProgress });
    for (const line of resultLines(basename(path), result, options.dryRun ?? false)) say(out, line);
    return result;
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    say(err, error.message);
    return null;
  }
}

async function settle(store: GraphStore, { err }: Context): Promise<void> {
  let progress: ReturnType<typeof showProgress> | null = null;
  await store.settle((done, total) => {
    progress ??= showProgress(err, 'Settling', total);
    progress.at(done);
  });
  // Assigned in the callback above, which the compiler does not follow.
  (progress as ReturnType<typeof showProgress> | null)?.end();
}

function resultLines(name: string, result: LoadResult, dryRun: boolean): string[] {
  const n = (count: number): string => count.toLocaleString('en-US');
  if (result.interrupted) return [`${name}: stopped; ${n(result.added)} rows added so far`];
  const formats = [...new Set(result.read.map(({ format }) => format))].join(', ');
  const repeats = result.repeats > 0 ? ` (${n(result.repeats)} repeat a row of the file)` : '';
  const would = dryRun ? ' (dry run: nothing was written)' : '';
  const unseen = result.refused - result.refusals.length;
  return [
    `${name}: ${formats}${would}`,
    `  ${inWords({ rows: result.rows })}: ${n(result.added)} added, ${n(result.there)} already there${repeats}, ${n(result.refused)} refused`,
    `  facts: ${inWords(result.facts)}`,
    ...result.refusals.map(
      ({ file, line, field, value, reason }) =>
        `  refused: ${file} line ${line}, ${field} ${JSON.stringify(value)}: ${reason}`,
    ),
    ...(unseen > 0 ? [`  … and ${n(unseen)} more refused; --report FILE lists every one`] : []),
    ...result.notices.map(
      ({ text, count }) => `  note: ${text}${count > 1 ? ` (${n(count)})` : ''}`,
    ),
  ];
}
