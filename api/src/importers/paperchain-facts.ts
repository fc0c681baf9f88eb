/**
 * The project's own format: JSON lines, each a source or the facts of one row, as importers give them.
 * Nothing is taken on trust: each line is held to its schema, each record to its hash, each edge to its entities.
 */
import {
  kindOfEntityId,
  type Outcome,
  type Refusal,
  type RowFacts,
  RowFactsSchema,
  recordBytes,
  type SourceFact,
  SourceFactSchema,
  type SourceId,
} from '#model';
import { sha256 } from './draft.ts';
import { type Importer, type InputFile, NotUnderstood } from './importer.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Reads `*.jsonl` (or `*.jsonl.br`) files of facts; their sources carry the rule versions of the importers that made them. */
export const paperchainFacts: Importer = {
  format: 'paperchain-facts',
  title: "Paperchain's own facts (JSON lines)",
  ruleVersion: 1,
  recognises: ({ text }) => text.startsWith('{"type":"source",'),
  async *read(file): AsyncGenerator<Outcome> {
    const announced = new Set<SourceId>();
    for await (const line of linesOf(file)) {
      const fact = readLine(line);
      if (fact.type === 'source') announced.add(fact.source.id);
      yield fact.type === 'facts' ? checked(fact, line.number, announced) : fact;
    }
  },
};

/** The lines of a file; throws when the last one does not end, because then the file does not either. */
async function* linesOf(file: InputFile): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, number] = ['', 0];
  for await (const chunk of file.open()) {
    const lines = (rest + decode(file, decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield { number, text };
    }
  }
  if (rest.trim() !== '')
    throw new NotUnderstood(
      `${file.name} is cut off: line ${number + 1} does not end. Fetch it again.`,
    );
}

function decode(
  file: InputFile,
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array,
): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new NotUnderstood(`${file.name} is not UTF-8. Save it as UTF-8.`);
  }
}

function readLine({ number, text }: Line): SourceFact | RowFacts | Refusal {
  const value = parseJson(text);
  if (value === undefined) return refusal(number, 'line', text, 'it is no JSON');
  const schema = isSource(value) ? SourceFactSchema : RowFactsSchema;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  return refusal(number, path.join('.') || 'line', at(value, path), issue?.message ?? 'malformed');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSource = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'source';

function at(value: unknown, path: readonly string[]): string {
  let inner = value;
  for (const key of path) inner = (inner as Record<string, unknown> | null | undefined)?.[key]; // a path of zod leads through objects and lists
  return JSON.stringify(inner) ?? 'nothing';
}

function checked(
  facts: RowFacts,
  line: number,
  announced: ReadonlySet<SourceId>,
): RowFacts | Refusal {
  const { record } = facts;
  if (!announced.has(record.sourceId))
    return refusal(line, 'record.sourceId', record.sourceId, 'no earlier line names this source');
  if (record.sha256 !== sha256(recordBytes(record)))
    return refusal(
      line,
      'record.sha256',
      record.sha256,
      "it is not the hash of the record's cells",
    );
  const named = new Set<string>();
  for (const { id, kind } of facts.entities) {
    if (kindOfEntityId(id) !== kind)
      return refusal(line, 'entities', `${id} as ${kind}`, 'the id is of another kind');
    named.add(id);
  }
  const stray = facts.edges.find((edge) => !named.has(edge.from) || !named.has(edge.to));
  if (stray)
    return refusal(
      line,
      'edges',
      `${stray.from} ${stray.kind} ${stray.to}`,
      'an end of the edge is not among the entities of the line',
    );
  return facts;
}

function refusal(line: number, field: string, value: string, reason: string): Refusal {
  return { type: 'refusal', line, field, value: value.slice(0, 200), reason };
}
