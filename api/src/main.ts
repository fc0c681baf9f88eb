/** The process: arguments, environment and streams in, exit code out. Ctrl-C asks to stop; a second one stops at once. */
import { run } from './cli/run.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  });
// A pipe that is no longer read ends the writing, not the process with a stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(
  process.argv.slice(2),
  process.env,
  { out: process.stdout, err: process.stderr },
  stopping.signal,
);
