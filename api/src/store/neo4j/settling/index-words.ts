/** Keeps the words that a misspelt one may be taken for: names are only ever added, so they grow by the new ones. */
import { allWordsOf, isLikenable, piecesOf } from '../../query-words.ts';
import type { Asker } from '../connection/bolt.ts';

/** Takes the words of some names that came since the last time; answers how many names. */
export async function indexSomeNames(tx: Asker, most: number): Promise<number> {
  const names = await tx.ask<{ id: string; text: string }>('unindexed-names', { most });
  if (names.length === 0) return 0;
  const words = new Set(names.flatMap(({ text }) => wordsToLiken(text)));
  await tx.ask('add-words', { words: [...words].map(wordProperties) });
  await tx.ask('unmark-names', { ids: names.map(({ id }) => id) });
  return names.length;
}

/** The words of a name that a misspelt one may be taken for. */
export const wordsToLiken = (name: string): string[] => allWordsOf(name).filter(isLikenable);

/** The properties of a `:Word` node. */
export const wordProperties = (word: string) => ({ word, pieces: piecesOf(word).join(' ') });
