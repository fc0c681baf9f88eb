/** Reads the arguments of a command; what does not fit is told with the words that were typed. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/** Parses options and file names; throws {@link UsageError} for an option that is unknown or lacks its value. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new UsageError(firstSentence(error));
    throw error;
  }
}

const firstSentence = (error: Error): string => `${error.message.split('. ')[0]}.`;
