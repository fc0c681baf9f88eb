/** The HTTP contract in one table: the Express binding, the browser's client and the OpenAPI document derive from it. */
import { z } from 'zod';
import * as answers from './answers.ts';
import { CypherAnswerSchema, CypherQuestionSchema } from './cypher.ts';
import { EdgeIdSchema } from './edge.ts';
import {
  CITATION_FILES,
  CitationQuestionSchema,
  EXPORT_FILES,
  ExportQuestionSchema,
  type FileType,
} from './file-questions.ts';
import { EntityIdSchema, RecordIdSchema, SourceIdSchema } from './ids.ts';
import { KeptAnswerSchema, ResultHashSchema } from './kept-answers.ts';
import * as questions from './questions.ts';
import * as snapshots from './snapshots.ts';
import { StoryIdSchema } from './story.ts';
import { StoriesAnswerSchema, StoryAnswerSchema } from './story-answers.ts';

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post';
  /** Under `/api`; parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  readonly media: keyof typeof MEDIA_TYPES;
  /** Of `file`: every type it may have. */
  readonly files?: Readonly<Record<string, FileType>>;
}

/**
 * `exact`: JSON whose very bytes matter; `html`: a page to keep; `file`: text with a type and a name of its own.
 * Only `json` is written by the server itself.
 */
export const MEDIA_TYPES = {
  json: 'application/json; charset=utf-8',
  exact: 'application/json; charset=utf-8',
  raw: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  file: 'application/octet-stream',
} as const;

const none = z.strictObject({});

function get<Params extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType>(
  path: string,
  summary: string,
  params: Params,
  query: Query,
  answer: Answer,
): Endpoint<Params, Query, typeof none, Answer> {
  return { method: 'get', path, summary, params, query, body: none, answer, media: 'json' };
}

function post<Body extends z.ZodType, Answer extends z.ZodType>(
  path: string,
  summary: string,
  body: Body,
  answer: Answer,
): Endpoint<typeof none, typeof none, Body, Answer> {
  return { method: 'post', path, summary, params: none, query: none, body, answer, media: 'json' };
}

const entity = z.strictObject({ id: EntityIdSchema });
const edge = z.strictObject({ id: EdgeIdSchema });
const record = z.strictObject({ id: RecordIdSchema });
const source = z.strictObject({ id: SourceIdSchema });
const snapshot = z.strictObject({ hash: snapshots.SnapshotHashSchema });
const keptAnswer = z.strictObject({ hash: ResultHashSchema });
const story = z.strictObject({ id: StoryIdSchema });

export const ENDPOINTS = {
  health: get(
    '/health',
    'Is the store there, what does it hold.',
    none,
    none,
    answers.HealthAnswerSchema,
  ),
  vocabulary: get(
    '/vocabulary',
    'The tables of kinds, grades, flags and amount bases.',
    none,
    none,
    answers.VocabularyAnswerSchema,
  ),
  search: get(
    '/search',
    'Find entities: identifiers first, then names and aliases.',
    none,
    questions.SearchQuestionSchema,
    answers.SearchAnswerSchema,
  ),
  entity: get(
    '/entities/:id',
    'An entity, its facts, and its links by kind and direction.',
    entity,
    none,
    answers.EntityAnswerSchema,
  ),
  neighbours: get(
    '/entities/:id/neighbours',
    'One page of its links.',
    entity,
    questions.NeighboursQuestionSchema,
    answers.NeighboursAnswerSchema,
  ),
  partners: get(
    '/entities/:id/partners',
    'Who is reached through contracts.',
    entity,
    questions.PartnersQuestionSchema,
    answers.PartnersAnswerSchema,
  ),
  edge: get('/edges/:id', 'An edge with every receipt.', edge, none, answers.EdgeAnswerSchema),
  edgeSources: post(
    '/graph/sources',
    'Which sources edges rest on.',
    questions.EdgeSourcesQuestionSchema,
    answers.EdgeSourcesAnswerSchema,
  ),
  record: get('/records/:id', 'One record.', record, none, answers.RecordAnswerSchema),
  recordRaw: {
    ...get('/records/:id/raw', 'The exact bytes that were hashed.', record, none, z.string()),
    media: 'raw' as const,
  },
  sources: get('/sources', 'Every document and file.', none, none, answers.SourcesAnswerSchema),
  source: get('/sources/:id', 'One document or file.', source, none, answers.SourceAnswerSchema),
  sourceEdges: get(
    '/sources/:id/edges',
    'What a document supports.',
    source,
    questions.PageQuestionSchema,
    answers.NeighboursAnswerSchema,
  ),
  graph: post(
    '/graph',
    'All edges among the entities given.',
    questions.GraphQuestionSchema,
    answers.GraphAnswerSchema,
  ),
  paths: post(
    '/paths',
    'How two sets of entities connect, as chains of documents.',
    questions.PathQuestionSchema,
    answers.PathAnswerSchema,
  ),
  keepAnswer: post(
    '/answers',
    'Ask a path question and keep the chains under their hash, for a link that can be compared later.',
    questions.PathQuestionSchema,
    KeptAnswerSchema,
  ),
  keptAnswer: get(
    '/answers/:hash',
    'The chains of an answer that was kept, as they stood then.',
    keptAnswer,
    none,
    KeptAnswerSchema,
  ),
  exportFile: {
    ...post(
      '/export',
      'Everything, or what stands among some entities, as a file; each statement with its record.',
      ExportQuestionSchema,
      z.string(),
    ),
    media: 'file' as const,
    files: EXPORT_FILES,
  },
  citations: {
    ...post(
      '/citations',
      'The sources of edges, and documents as such, in a style of citing.',
      CitationQuestionSchema,
      z.string(),
    ),
    media: 'file' as const,
    files: CITATION_FILES,
  },
  stories: get('/stories', 'The ready-made investigations.', none, none, StoriesAnswerSchema),
  story: get(
    '/stories/:id',
    'One of them, with the records that speak in it.',
    story,
    none,
    StoryAnswerSchema,
  ),
  makeSnapshot: post(
    '/snapshots',
    'Keep a finding under its hash, with every record behind it.',
    snapshots.MakeSnapshotSchema,
    snapshots.MadeSnapshotSchema,
  ),
  signSnapshot: {
    ...post(
      '/snapshots/:hash/signature',
      'Put a signature to a snapshot that is kept; the first key stays.',
      snapshots.SignatureSchema,
      snapshots.MadeSnapshotSchema,
    ),
    params: snapshot,
  },
  snapshot: {
    ...get('/snapshots/:hash', 'A snapshot, in its exact bytes.', snapshot, none, z.string()),
    media: 'exact' as const,
  },
  snapshotFile: {
    ...get(
      '/snapshots/:hash/file',
      'The snapshot as one page that opens offline.',
      snapshot,
      none,
      z.string(),
    ),
    media: 'html' as const,
  },
  snapshotDiff: get(
    '/snapshots/:hash/diff',
    'What changed in the data since.',
    snapshot,
    none,
    snapshots.SnapshotDiffAnswerSchema,
  ),
  contentToday: post(
    '/graph/content',
    'What a snapshot of some entities and edges would hold today: every statement, record and source.',
    snapshots.ContentTodayQuestionSchema,
    snapshots.ContentTodaySchema,
  ),
  cypher: post(
    '/cypher',
    'One read-only statement in Cypher, where the store is on Neo4j and it is allowed.',
    CypherQuestionSchema,
    CypherAnswerSchema,
  ),
  openapi: get(
    '/openapi.json',
    'This contract as OpenAPI 3.1.',
    none,
    none,
    z.looseObject({ openapi: z.string() }),
  ),
} satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
export type ParamsOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]['params']>;
export type QueryOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]['query']>;
export type BodyOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]['body']>;
export type AnswerOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]['answer']>;
