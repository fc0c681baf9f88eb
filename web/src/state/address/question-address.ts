/** A path question as fields of an address: `from=agency:7012&to=org:name:…&maxHops=4`, ids joined by `~`. */
import { type PathQuestion, PathQuestionSchema, parsePrintedMoney } from '#model';

type Pair = readonly [key: string, value: string];
export type ReadQuestion =
  | { readonly ok: true; readonly question: PathQuestion }
  | { readonly ok: false; readonly refused: readonly string[] };

/** How a field's text is read back; a field that is not here is text. */
const READ_AS: Readonly<Record<string, (text: string) => unknown>> = {
  from: list,
  to: list,
  avoid: list,
  via: list,
  connect: list,
  kinds: list,
  maxHops: Number,
  k: Number,
  'hubs.maxDegree': Number,
  limit: Number,
  budgetMs: Number,
  includeInferred: (text) => text === 'true',
  'minAmount.value': (text) => parsePrintedMoney(text) ?? text,
};

/** What a question is about; always spelled. */
const ENDS: ReadonlySet<string> = new Set(['from', 'to', 'connect']);

/** The fields of a question that differ from their defaults, nested ones under `dates.from` and the like. */
export function spellQuestion(question: PathQuestion): Pair[] {
  const usual = new Map(
    flatten(
      PathQuestionSchema.parse(
        question.connect ? { connect: question.connect } : { from: question.from, to: question.to },
      ),
    ),
  );
  return flatten(question).filter(
    ([key, value]) => (ENDS.has(key) && value !== '') || usual.get(key) !== value,
  );
}

/** Reads the fields of a question out of a query, ignoring those of other things; never throws. */
export function readQuestion(query: string): ReadQuestion {
  const parsed = parseFields(new URLSearchParams(query));
  if (parsed.success) return { ok: true, question: parsed.data };
  const refused = parsed.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`);
  return { ok: false, refused };
}

/** What the schema says to the fields of a question, spelled as in an address. */
export function parseFields(
  fields: Iterable<Pair>,
): ReturnType<typeof PathQuestionSchema.safeParse> {
  const given: Record<string, unknown> = {};
  const known = new Set<string>(Object.keys(PathQuestionSchema.shape));
  for (const [key, text] of fields) {
    const [head = '', tail] = key.split('.', 2);
    if (!known.has(head)) continue;
    const value = (READ_AS[key] ?? String)(text);
    if (tail === undefined) given[head] = value;
    else given[head] = { ...(given[head] as object | undefined), [tail]: value }; // a spread of whatever stands there is an object
  }
  return PathQuestionSchema.safeParse(given);
}

function list(text: string): string[] {
  return text.split('~').filter((part) => part !== '');
}

function flatten(value: object, prefix = ''): Pair[] {
  return Object.entries(value).flatMap(([key, part]): Pair[] => {
    if (part === undefined) return [];
    if (Array.isArray(part)) return [[prefix + key, part.join('~')]];
    if (typeof part === 'object' && part !== null) return flatten(part, `${prefix}${key}.`);
    return [[prefix + key, String(part)]];
  });
}
