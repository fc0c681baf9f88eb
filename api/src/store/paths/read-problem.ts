/** A problem that crossed a thread, as the error it was. */
import { PROBLEM_TYPES, type Problem, ProblemError, type ProblemType } from '#model';

/** The error of a problem; an unknown type reads as `internal`. */
export function readProblem(problem: Problem): ProblemError {
  const { detail, hint, field, value, nearest } = problem;
  const name = problem.type.split(':').at(-1) ?? '';
  const type = isProblemType(name) ? name : 'internal';
  return new ProblemError(type, detail, {
    ...(hint === undefined ? {} : { hint }),
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
    ...(nearest === undefined ? {} : { nearest }),
  });
}

const isProblemType = (name: string): name is ProblemType => Object.hasOwn(PROBLEM_TYPES, name);
