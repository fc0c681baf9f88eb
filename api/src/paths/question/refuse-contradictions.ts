import { contradictionsIn, type PathQuestion, ProblemError } from '#model';

/** Throws the problem `impossible` for the first contradiction in a question; the store asks again once aliases are resolved. */
export function refuseContradictions(question: PathQuestion): void {
  const [first] = contradictionsIn(question);
  if (!first) return;
  const { detail, ...more } = first;
  throw new ProblemError('impossible', detail, more);
}
