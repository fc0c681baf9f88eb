/** Imports again and again, killing the process at random moments, and looks at what is left each time. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Desk, factsFile, type Outcome, someRows } from './paperchain.ts';

export interface Interruption {
  /** Milliseconds after the start of the process at which it was killed. */
  readonly after: number;
  /** False when the import was done before it could be killed. */
  readonly killed: boolean;
  readonly audit: Outcome;
}

/** Starts an import, kills it (SIGKILL) after so many milliseconds, and audits what it left. */
export async function killedImport(desk: Desk, file: string, after: number): Promise<Interruption> {
  const child = desk.start(['import', file]);
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>; // code and signal
  child.stdout?.resume();
  child.stderr?.resume();
  await Promise.race([sleep(after), exit]);
  child.kill('SIGKILL');
  const [, signal] = await exit;
  return { after, killed: signal === 'SIGKILL', audit: await desk.spawn(['audit']) };
}

/** A file that takes a few seconds to import. */
export const longFile = (desk: Desk, rows: number): Promise<string> =>
  desk.file('long.jsonl', factsFile(someRows(rows)));
