/** A file or folder that the disk did not take. */
import { basename } from 'node:path';
import { Hindrance } from './command.ts';

/** The disk's refusal, or that it was stopped, in one line; anything else as it is. `what` is the option, or the words, that the path was given by. */
export function notWritten(error: unknown, path: string, what = '--out: '): unknown {
  const { code, name } = Object(error) as NodeJS.ErrnoException; // any thrown value may be asked for its code
  if (name === 'AbortError')
    return new Hindrance(`${what}${basename(path)} was not written: stopped.`);
  if (code === undefined) return error;
  return new Hindrance(`${what}${basename(path)} was not written (${code}).`);
}
