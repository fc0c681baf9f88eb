/** Receipts: facts read by hand in audits, assessments, releases, filings, vendor pages, statements and the press. */
import type { Outcome, Refusal, RowFacts, SourceId } from '#model';
import { draftRecord } from '../draft.ts';
import { readJson } from '../files/json-file.ts';
import { type Importer, type InputFile, NotUnderstood, type ReadContext } from '../importer.ts';
import { refusal } from '../refusal.ts';
import { drawAward, drawCitation, drawSubaward } from './receipt-awards.ts';
import { isCells, type JsonCells, type JsonText, parseCells } from './receipt-cells.ts';
import { type Drawn, drawEdges, type Ends } from './receipt-edges.ts';
import { EXCEPTIONS } from './receipt-exceptions.ts';
import { cellsOf, type ReceiptFact, ReceiptFactSchema } from './receipt-fact.ts';
import { partiesOf } from './receipt-names.ts';
import type { RelationReading } from './receipt-reading.ts';
import { RELATIONS } from './receipt-relations.ts';
import { carrierSource, receiptSource, splitAddress } from './receipt-source.ts';

const FORMAT = 'receipts';
const RULE_VERSION = 1;
const KEYS = ['subject', 'relation', 'object', 'locator', 'quote', 'grade'];

export const receipts: Importer = {
  format: FORMAT,
  title: 'Receipts read by hand (JSON)',
  ruleVersion: RULE_VERSION,
  recognises: ({ text }) =>
    /^\s*\[\s*\{/.test(text) && KEYS.every((key) => text.includes(`"${key}"`)),
  async *read(file, context) {
    const elements = elementsOf(file, await readJson(file, parseCells));
    yield { type: 'source', source: carrierSource(file, FORMAT, RULE_VERSION, context) };
    yield* rowsOf(elements, context);
  },
};

function elementsOf(file: InputFile, parsed: JsonText): readonly JsonText[] {
  if (Array.isArray(parsed)) return parsed;
  throw new NotUnderstood(`${file.name} is no JSON array of facts, which a receipts file is.`);
}

function* rowsOf(elements: readonly JsonText[], context: ReadContext): Generator<Outcome> {
  const announced = new Set<SourceId>();
  const seen = new Set<string>();
  for (const [index, element] of elements.entries()) {
    const line = index + 1;
    const fact = readFact(element, line);
    if ('type' in fact) yield fact;
    else if (seen.has(fact.id)) yield { type: 'repeat', line, recordId: fact.id };
    else {
      seen.add(fact.id);
      yield* rowOf(fact, element as JsonCells, line, announced, context); // the schema passed an object
    }
  }
}

function readFact(element: JsonText, line: number): ReceiptFact | Refusal {
  const parsed = ReceiptFactSchema.safeParse(isCells(element) ? element : {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refusal(line, issue?.path.join('.') || 'fact', '', issue?.message ?? 'not understood');
}

function* rowOf(
  fact: ReceiptFact,
  element: JsonCells,
  line: number,
  announced: Set<SourceId>,
  context: ReadContext,
): Generator<Outcome> {
  const source = receiptSource(fact.source, FORMAT, RULE_VERSION, context);
  if (source === null) {
    yield refusal(line, 'source.kind', fact.source.kind, 'is no kind of source that is known.');
    return;
  }
  const drawn = draw(fact, line);
  if ('type' in drawn) {
    yield drawn;
    return;
  }
  if (!announced.has(source.id)) yield { type: 'source', source };
  announced.add(source.id);
  yield row(fact, element, line, source.id, drawn);
}

function row(
  fact: ReceiptFact,
  element: JsonCells,
  line: number,
  sourceId: SourceId,
  drawn: Drawn,
): RowFacts {
  const record = draftRecord(
    sourceId,
    {
      recordId: fact.record_id ?? fact.id,
      locator: fact.locator,
      fields: cellsOf(element),
      url: splitAddress(fact.source.url).url,
    },
    fact.id,
  );
  return {
    type: 'facts',
    line,
    record,
    entities: [...drawn.entities],
    edges: [...drawn.edges],
  };
}

function draw(fact: ReceiptFact, line: number): Drawn | Refusal {
  const reading = EXCEPTIONS[fact.id] ?? RELATIONS.get(fact.relation);
  if (reading === undefined)
    return refusal(line, 'relation', fact.relation, 'is in no line of the table of relations.');
  if (reading.read === 'refuse')
    return refusal(line, 'relation', `${fact.id} ${fact.relation}`, reading.reason);
  const subject = partiesOf(fact.subject);
  const object = partiesOf(fact.object);
  if (subject === null) return unknownName(line, 'subject', fact.subject);
  if (object === null) return unknownName(line, 'object', fact.object);
  const drawn = drawReading(fact, reading, { subject, object });
  return drawn.edges.length > 0
    ? drawn
    : refusal(line, 'object', fact.object, 'names no party that an edge could lead to.');
}

function drawReading(
  fact: ReceiptFact,
  reading: Exclude<RelationReading, { read: 'refuse' }>,
  ends: Ends,
): Drawn {
  switch (reading.read) {
    case 'edges':
      return drawEdges(fact, reading, ends);
    case 'award':
      return drawAward(fact, reading, ends);
    case 'subaward':
      return drawSubaward(fact, ends);
    case 'citation':
      return drawCitation(fact, ends);
  }
}

const unknownName = (line: number, field: string, printed: string): Refusal =>
  refusal(line, field, printed, 'is in no table of reviewed names; it is not guessed.');
