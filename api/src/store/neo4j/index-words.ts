/** Keeps the words that a misspelt one may be taken for: names are only ever added, so they grow by the new ones. */
import { allWordsOf, isLikenable, piecesOf } from '../query-words.ts';
import type { Asker } from './bolt.ts';

/** Takes the words of some names that came since the last time; answers how many names. */
export async function indexSomeNames(tx: Asker, most: number): Promise<number> {
  const names = await tx.ask<{ id: string; text: string }>('unindexed-names', { most });
  if (names.length === 0) return 0;
  const words = new Set(names.flatMap(({ text }) => allWordsOf(text).filter(isLikenable)));
  await tx.ask('add-words', {
    words: [...words].map((word) => ({ word, pieces: piecesOf(word).join(' ') })),
  });
  await tx.ask('unmark-names', { ids: names.map(({ id }) => id) });
  return names.length;
}
