/** Fetches public records from their publishers: archived first, then read into the store. */
import { join } from 'node:path';
import { parseCalendarDate } from '#model';
import { readArguments } from './arguments.ts';
import { type Command, type Context, INTERRUPTED, say, UsageError } from './command.ts';
import { importAll, reported } from './import-files.ts';
import { type Answer, AnswerArchive } from './live/answer-archive.ts';
import { type LiveSource, liveSource } from './live/live-source.ts';
import { madeDownload } from './live/made-download.ts';
import { Publisher } from './live/publisher.ts';
import { withStore } from './with-store.ts';

const USASPENDING_API = 'https://api.usaspending.gov';
/** A publisher that asks for more patience than this is asked again another time. */
const LONGEST_WAIT_MS = 300_000;

/** `paperchain fetch`: exit codes as of `import`; 130 when stopped, which keeps what was archived. */
export const fetchRecords: Command = async (args, context) => {
  const { values, positionals } = readArguments(
    args,
    {
      api: { type: 'string' },
      archive: { type: 'string' },
      'archive-only': { type: 'boolean' },
      pause: { type: 'string' },
      report: { type: 'string' },
    },
    true,
  );
  if (positionals.length === 0) throw new UsageError('No SOURCE was named.');
  const api = addressOf(values.api ?? USASPENDING_API);
  const sources = positionals.map((text) => liveSource(text, api));
  const archive = new AnswerArchive(values.archive ?? join(context.config.dataDir, 'archive'));
  const publisher = new Publisher(archive, {
    pauseMs: pauseOf(values.pause ?? '1'),
    longestMs: LONGEST_WAIT_MS,
    signal: context.signal,
  });
  const answers = await fetchAll(publisher, sources, context);
  if (answers === null) return INTERRUPTED;
  if (values['archive-only']) return 0;
  return reported(values.report, (report) => readAll(archive, answers, report, context));
};

function addressOf(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new UsageError(`--api: given "${text}", accepted an http or https address.`);
  return text.replace(/\/+$/, '');
}

function pauseOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds >= 0 && seconds <= 3_600))
    throw new UsageError(`--pause: given "${text}", accepted seconds from 0 to 3600.`);
  return seconds * 1_000;
}

/** Null when it was stopped. */
async function fetchAll(
  publisher: Publisher,
  sources: readonly LiveSource[],
  { out, err, signal }: Context,
): Promise<Answer[] | null> {
  const answers: Answer[] = [];
  try {
    for (const { kind, request } of sources) {
      const answer =
        kind === 'download'
          ? await madeDownload(publisher, request, (line) => say(err, line))
          : ((await publisher.known(request)) ?? (await publisher.ask(request)));
      const { file, bytes, at } = answer;
      say(out, `archived ${file}: ${bytes.toLocaleString('en-US')} bytes, ${at}`);
      answers.push(answer);
    }
    return answers;
  } catch (error) {
    if (!signal.aborted) throw error;
    say(err, 'Stopped. What was archived is kept; run the same command again to go on.');
    return null;
  }
}

async function readAll(
  archive: AnswerArchive,
  answers: readonly Answer[],
  report: Parameters<Parameters<typeof reported>[1]>[0],
  context: Context,
): Promise<number> {
  const retrievedOn = parseCalendarDate(answers[0]?.at.slice(0, 10) ?? '');
  if (retrievedOn === null) throw new RangeError('an answer without a day');
  const files = answers.map((answer) => archive.path(answer));
  return withStore(context, (store) => importAll(store, files, { retrievedOn, report }, context));
}
