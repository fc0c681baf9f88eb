import type { PathAnswer } from '#model';

/** How many there are, and what the mode says of them. */
export function countWords({ chains, count, countAtLeast, question }: PathAnswer): string {
  const shown = chains.length.toLocaleString('en-US');
  if (question.connect) return `${shown} chains join them`;
  if (question.mode === 'k')
    return count === null ? `The ${shown} best documented chains` : `All ${shown} chains`;
  const of = (count ?? countAtLeast ?? chains.length).toLocaleString('en-US');
  const all = count === null && countAtLeast !== null ? `at least ${of}` : of;
  const which =
    question.mode === 'shortest' ? 'shortest chains' : `chains within ${question.maxHops} steps`;
  return shown === of ? `${all} ${which}` : `${shown} of ${all} ${which}`;
}
