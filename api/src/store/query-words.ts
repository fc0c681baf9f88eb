/** Words of names and of what was typed. Nothing typed ever reaches a query language: words are letters and digits. */
import { allowedDistance, wordDistance } from './likeness.ts';

/** The words of a text as the indexes cut them: runs of letters and digits, without diacritics, lower case. */
export const allWordsOf = (text: string): string[] => [
  ...(text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []),
];

/** The first twelve words: what a question may ask for. */
export const wordsOf = (text: string): string[] => allWordsOf(text).slice(0, 12);

/** True for words that a misspelt one may be taken for: of 4 to 40 letters, without digits. */
export const isLikenable = (word: string): boolean => {
  const { length } = [...word];
  return length >= 4 && length <= 40 && !/[0-9]/.test(word);
};

/** Known words at the smallest allowed distance, at most ten, by the alphabet. */
export function nearestOf(word: string, known: readonly string[]): string[] {
  const allowed = allowedDistance(word.length);
  const scored = known
    .map((each) => ({ word: each, distance: distanceOf(word, each) }))
    .filter((each) => each.distance <= allowed);
  const best = Math.min(...scored.map((each) => each.distance));
  return scored
    .filter((each) => each.distance === best)
    .map((each) => each.word)
    .sort()
    .slice(0, 10);
}

/** To the word, or to its beginning: "palnti" is on the way to "palantir". */
const distanceOf = (typed: string, word: string): number =>
  Math.min(
    wordDistance(typed, word),
    ...[0, 1].map((more) => wordDistance(typed, word.slice(0, typed.length + more)) + 0.5),
  );

/** Every three letters of the word between its ends, of which near words have one in common. */
export function piecesOf(word: string): string[] {
  const letters = [...`^${word}$`];
  const pieces = letters.slice(0, -2).map((_, place) => letters.slice(place, place + 3).join(''));
  return [...new Set(pieces)];
}

/** The letters A to Z in upper case, all others as they are: how stores compare what was typed. */
export const plainUpper = (text: string): string =>
  text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
