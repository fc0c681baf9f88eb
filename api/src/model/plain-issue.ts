/** What is wrong with an input, in plain words: the same over HTTP and on the command line. */
import type { z } from 'zod';

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
]);

const UNITS: ReadonlyMap<string, string> = new Map([
  ['string', ' letters'],
  ['array', ' entries'],
]);

/** The words of an issue, for `parse(input, { error: plainIssue })`; a schema that says it in its own words keeps them. */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const missing = issue.input === undefined ? '; nothing was given' : '';
      return `expected ${KINDS.get(issue.expected) ?? issue.expected}${missing}`;
    }
    case 'invalid_value':
      return `expected ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}${UNITS.get(issue.origin) ?? ''}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${UNITS.get(issue.origin) ?? ''}`;
    default:
      return undefined;
  }
};
