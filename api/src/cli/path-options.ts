/** The options of `paperchain path` as a path question. */
import { type PathQuestion, PathQuestionSchema, plainIssue } from '#model';
import { UsageError } from './command.ts';

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean', default: false } as const;

/** Every option; lists are repeated or separated by commas. */
export const PATH_OPTIONS = {
  from: list,
  to: list,
  connect: list,
  mode: text,
  k: text,
  'max-hops': text,
  kinds: list,
  direction: text,
  via: list,
  avoid: list,
  'max-degree': text,
  grade: text,
  'include-inferred': flag,
  since: text,
  until: text,
  undated: text,
  status: text,
  overlap: text,
  'min-amount': text,
  basis: text,
  limit: text,
  'budget-ms': text,
  json: flag,
} as const;

type Given = Readonly<Partial<Record<keyof typeof PATH_OPTIONS, string | string[] | boolean>>>;

/** The field of the question that an option speaks of, where it is not the option's own name. */
const OPTION_OF: Readonly<Record<string, string>> = {
  maxHops: 'max-hops',
  'hubs.maxDegree': 'max-degree',
  includeInferred: 'include-inferred',
  dates: 'until',
  'dates.from': 'since',
  'dates.to': 'until',
  'dates.undated': 'undated',
  'minAmount.value': 'min-amount',
  'minAmount.basis': 'basis',
  budgetMs: 'budget-ms',
};

/** Reads the question; throws {@link UsageError} with the option, what was given and what is accepted. */
export function pathQuestionOf(given: Given): PathQuestion {
  const asked = without({
    from: items(given.from),
    to: items(given.to),
    connect: items(given.connect),
    mode: given.mode,
    k: number(given.k),
    maxHops: number(given['max-hops']),
    kinds: items(given.kinds),
    direction: given.direction,
    via: items(given.via),
    avoid: items(given.avoid),
    hubs: part({ maxDegree: number(given['max-degree']) }),
    grade: given.grade,
    includeInferred: given['include-inferred'],
    dates: part({ from: given.since, to: given.until, undated: given.undated }),
    status: given.status,
    overlap: given.overlap,
    minAmount: part({ value: given['min-amount'], basis: given.basis }),
    limit: number(given.limit),
    budgetMs: number(given['budget-ms']),
  });
  const parsed = PathQuestionSchema.safeParse(asked, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = optionOf(issue?.path ?? []);
  const typed = given[option as keyof Given]; // undefined for what is no option
  const shown = typed === undefined ? '' : `given ${JSON.stringify(typed)}, `;
  throw new UsageError(`--${option}: ${shown}${issue?.message ?? 'not understood'}.`);
}

/** The option that a field of the question was given by. */
export function optionOf(path: readonly PropertyKey[]): string {
  const fields = path.filter((each) => typeof each === 'string');
  const field = fields.join('.');
  return OPTION_OF[field] ?? fields[0] ?? 'from';
}

const items = (value: Given[keyof Given]): string[] | undefined =>
  Array.isArray(value)
    ? value.flatMap((each) => each.split(',')).filter((each) => each !== '')
    : undefined;

/** What is no number stays as it was typed, so that the schema can name it. */
const number = (value: Given[keyof Given]): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

function part(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const named = without(fields);
  return Object.keys(named).length > 0 ? named : undefined;
}

const without = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
