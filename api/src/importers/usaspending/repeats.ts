/** Tells a row that repeats an earlier one of the same file. */
import type { Outcome } from '#model';

/** A function that passes outcomes on, and turns facts whose record was there before into a repeat. */
export function onlyOnce(): (outcome: Outcome) => Outcome {
  const seen = new Set<string>();
  return (outcome) => {
    if (outcome.type !== 'facts') return outcome;
    const { id, recordId } = outcome.record;
    if (seen.has(id)) return { type: 'repeat', line: outcome.line, recordId };
    seen.add(id);
    return outcome;
  };
}
