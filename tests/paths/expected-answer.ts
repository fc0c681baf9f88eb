/** What the reference says that a search must say. */
import type { PathQuestion } from '#model';
import type { NaiveAnswer } from './naive-search.ts';

/** Where counting one by one ends. */
export const MOST_LISTED = 100_000;

export function expectedAnswer(answer: NaiveAnswer, { mode, k, limit }: PathQuestion) {
  const chains = answer.chains.slice(0, mode === 'k' ? k : limit);
  const open = mode === 'k' && answer.count >= k;
  return {
    outcome: answer.count === 0 ? 'none' : 'found',
    length:
      mode === 'k' && chains.length > 0
        ? Math.min(...chains.map((chain) => chain.length))
        : answer.length,
    count: answer.count === 0 || open ? null : answer.count,
    countAtLeast: open ? k : null,
    chains,
  };
}
