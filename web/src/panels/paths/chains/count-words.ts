/** How many chains there are, in words. */
import type { PathAnswer } from '#model';

type Counted = Pick<PathAnswer, 'chains' | 'count' | 'countAtLeast' | 'question'>;

const totalOf = ({ chains, count, countAtLeast }: Counted): number =>
  count ?? countAtLeast ?? chains.length;

/** "54", or "at least 100,000" where nobody counted further; of the cheapest, as many as were asked for. */
export function totalWords(answer: Counted): string {
  if (answer.question.mode === 'k') return answer.chains.length.toLocaleString('en-US');
  const total = totalOf(answer).toLocaleString('en-US');
  return answer.count === null && answer.countAtLeast !== null ? `at least ${total}` : total;
}

/** How many there are, and what the mode says of them. */
export function countWords(answer: PathAnswer): string {
  const { chains, count, question } = answer;
  const shown = chains.length.toLocaleString('en-US');
  if (question.connect) return `${shown} chains join them`;
  if (question.mode === 'k')
    return count === null ? `The ${shown} best documented chains` : `All ${shown} chains`;
  const all = totalWords(answer);
  const which =
    question.mode === 'shortest' ? 'shortest chains' : `chains within ${question.maxHops} steps`;
  return chains.length === totalOf(answer) ? `${all} ${which}` : `${shown} of ${all} ${which}`;
}
