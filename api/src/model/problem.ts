/** Errors at the border (RFC 9457). `detail` says what was given and what is accepted; `hint` what to do. */
import { z } from 'zod';

export const PROBLEM_TYPES = {
  malformed: { status: 400, title: 'The request is malformed' },
  unauthorized: { status: 401, title: 'Writing needs a token' },
  unknown: { status: 404, title: 'No such thing here' },
  method: { status: 405, title: 'The method is not offered here' },
  stale: { status: 409, title: 'The data changed meanwhile' },
  'too-large': { status: 413, title: 'The request is too large' },
  impossible: { status: 422, title: 'Understood, but impossible' },
  'too-many': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke here' },
  'store-down': { status: 503, title: 'The store does not answer' },
} as const;
export type ProblemType = keyof typeof PROBLEM_TYPES;

export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  hint: z.string().optional(),
  field: z.string().optional(),
  value: z.string().optional(),
  /** Nearest known ids, for an unknown one. */
  nearest: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

/** A broken promise or a refused request; the HTTP border and the command line each translate it once. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(
    type: ProblemType,
    detail: string,
    more: Partial<Pick<Problem, 'hint' | 'field' | 'value' | 'nearest'>> = {},
  ) {
    super(detail);
    this.problem = {
      type: `urn:paperchain:problem:${type}`,
      ...PROBLEM_TYPES[type],
      detail,
      ...more,
    };
  }
}
