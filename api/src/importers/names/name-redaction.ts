/** Takes the names of persons out of cells before anything is hashed or stored. */
import { wordsOfName } from './person-names.ts';

/** What stands where a name stood. */
export const NAME_WITHHELD = '[name withheld]';

/** Titles and suffixes: part of a name only beside another part of it. */
const ATTACHED = 'JR|SR|II|III|IV|ESQ|ESQUIRE|PHD|MD|DDS|DVM|CPA|MR|MRS|MS|DR';

/** Words that stay, because they name nobody on their own. */
const NOT_A_NAME = new Set('AND OF THE FOR AT LAW ATTORNEY PERSON NAME'.split(' '));

/**
 * A function that replaces every occurrence of the names, in any order and case: each run of their words, and each
 * single word of three letters or more. It leaves other text as it is, and the words of `shown`, the name that the
 * same party goes by.
 */
export function nameRedaction(names: Iterable<string>, shown = ''): (text: string) => string {
  const given = [...names];
  const stays = new Set(wordsOfName(shown));
  const words = new Set(given.flatMap(partsOfName).filter((word) => !stays.has(word)));
  const whole = new Set(given.map(wholeName));
  if (words.size === 0) return (text) => (whole.has(wholeName(text)) ? NAME_WITHHELD : text);
  const word = `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(asPattern)
    .join('|')})`;
  const beside = `(?:${word}|(?:${ATTACHED}|\\p{L})(?![\\p{L}\\p{N}]))`;
  const run = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:${ATTACHED})[.,\\s]+)?${word}(?![\\p{L}\\p{N}])(?:[\\s,.'’&/-]{1,3}${beside}(?![\\p{L}\\p{N}]))*`,
    'giu',
  );
  return (text) =>
    whole.has(wholeName(text))
      ? NAME_WITHHELD
      : text.replace(run, (found) => (isTelling(found) ? NAME_WITHHELD : found));
}

/** A cell that holds nothing but the name is replaced whole, with marks and numbers. */
const wholeName = (text: string): string => text.trim().replace(/\s+/g, ' ').toUpperCase();

function partsOfName(name: string): string[] {
  const suffix = new RegExp(`^(?:${ATTACHED})$`);
  return wordsOfName(name).filter(
    (word) => word.length > 1 && !/^\d+$/.test(word) && !suffix.test(word) && !NOT_A_NAME.has(word),
  );
}

/** A hyphen or apostrophe in a name is often left out or blank in running text. */
const asPattern = (word: string): string =>
  [...word]
    .map((letter) => (letter === '-' ? '[-\\s]?' : /[\p{L}\p{N}]/u.test(letter) ? letter : '.'))
    .join("['’]?");

/** Two letters alone ("LI", "NG") are too often something else; beside another word they are the name. */
const isTelling = (found: string): boolean => (found.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;
