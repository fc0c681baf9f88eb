/** Documented edges with the least one has to say. */
import {
  CalendarDateSchema,
  type DocumentedEdge,
  type Edge,
  type EdgeKind,
  type Entity,
  type EntityId,
  EntityIdSchema,
  edgeId,
  edgeKindMeaning,
  edgeSentence,
  kindOfEntityId,
  type Period,
  RecordIdSchema,
  SourceIdSchema,
} from '#model';

export const id = (text: string): EntityId => EntityIdSchema.parse(text);

const entity = (entityId: EntityId): Entity => ({
  id: entityId,
  kind: kindOfEntityId(entityId) ?? 'organization',
  name: entityId.split(':').at(-1) ?? '',
  shortName: null,
  roles: [],
  links: 1,
  sources: 1,
});

export function period(from: string | null, to: string | null): Period {
  const parse = (text: string | null) => (text === null ? null : CalendarDateSchema.parse(text));
  return { from: parse(from), to: parse(to) };
}

/** An edge with one receipt out of a source that is named by a letter. */
export function documented(
  from: string,
  kind: EdgeKind,
  to: string,
  more: Partial<Edge> = {},
  source = 'a',
): DocumentedEdge {
  const ends = { from: id(from), kind, to: id(to) };
  const edge: Edge = {
    ...ends,
    id: edgeId(ends),
    grade: 'documented',
    contested: false,
    status: null,
    period: period('2020', '2024'),
    amounts: [],
    records: 2,
    flags: [],
    ...more,
  };
  const [start, end] = [entity(ends.from), entity(ends.to)];
  const { proves, doesNotProve } = edgeKindMeaning(kind);
  const sentence = edgeSentence(edge, start, end);
  return {
    edge,
    from: start,
    to: end,
    sentence,
    proves,
    doesNotProve,
    receipts: [receipt(edge, source)],
  };
}

const hash = 'a'.repeat(64);

function receipt(edge: Edge, letter: string): DocumentedEdge['receipts'][number] {
  const sourceId = SourceIdSchema.parse(`src:test-${letter}`);
  const recordId = RecordIdSchema.parse(`rec:${'0'.repeat(20)}`);
  return {
    grade: edge.grade,
    quote: null,
    asOf: null,
    status: edge.status,
    amounts: [],
    period: edge.period,
    rule: 'test/rule',
    flags: edge.flags,
    note: null,
    edgeId: edge.id,
    recordId,
    stated: { from: edge.from, to: edge.to },
    supersededBy: null,
    record: {
      id: recordId,
      sourceId,
      recordId: 'R-1',
      locator: 'line 2',
      fields: {},
      sha256: hash,
      url: null,
    },
    source: {
      id: sourceId,
      format: 'test',
      kind: 'procurement record',
      title: letter,
      publisher: 'Publisher',
      url: null,
      archivedUrl: null,
      publishedOn: null,
      retrievedOn: CalendarDateSchema.parse('2026-01-01'),
      contentAsOf: null,
      sha256: hash,
      licence: 'public domain',
      coverage: 'Everything.',
      doesNotProve: 'Nothing.',
      ruleVersion: 1,
    },
  };
}
