/** What is written is read back by readers that others wrote, and says the same in every format. */
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFormat } from '#model';
import {
  CLOUD,
  type Exported,
  exportedWorld,
  HART,
  ICE,
  NAMES_CLOUD,
  ORDER,
  sayableInXml,
  UNSAYABLE,
  WILD,
} from './exported-world.ts';

let world: Exported;
beforeAll(async () => {
  world = await exportedWorld();
});
afterAll(() => world.close());

type Row = Record<string, string>;
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true });
/** As XML can say it; a CSV reader that undoes the apostrophe against formulas sees the same. */
const sayable = (text: string): string => sayableInXml(text).replace(/^'(?=[=+\-@])/, '');

const READERS = {
  graphml: (text: string) => graphml.parse(MultiDirectedGraph, text),
  gexf: (text: string) =>
    gexf.parse(MultiDirectedGraph, text, {
      addMissingNodes: false,
      allowUndeclaredAttributes: false,
    }),
} satisfies Partial<Record<ExportFormat, unknown>>;

describe.each(Object.entries(READERS))('%s, read back by graphology,', (format, read) => {
  const graphOf = async (part = {}) => read(await world.write(format as ExportFormat, part)); // the keys are formats

  it('has a node for each entity and an edge for each statement', async () => {
    const graph = await graphOf();
    const counts = (await world.store.health()).counts;
    expect(graph.order).toBe(counts.entities);
    expect(graph.size).toBe(counts.statements);
    expect(graph.getNodeAttributes(CLOUD.id)).toMatchObject({ name: WILD, kind: 'offering' });
    expect(graph.getNodeAttributes(ICE.id)).toMatchObject({ label: 'ICE', links_in_all: 2 });
  });

  it('says of every statement what the CSV says', async () => {
    const graph = await graphOf();
    const rows = rowsOf(await world.write('csv'));
    const said = (all: readonly Row[]) =>
      all
        .map((row) =>
          Object.entries(row).filter(([name, value]) => value !== '' && name !== 'label'),
        )
        .map((row) => JSON.stringify(row.map(([name, value]) => [name, sayable(value)]).sort()))
        .sort();
    const edges = graph.mapEdges((_, attributes) => attributes as Row); // only texts are declared for edges
    expect(said(edges)).toEqual(said(rows.map(({ data_version, ...row }) => row)));
  });

  it('keeps money to the cent, beyond what a floating number can hold', async () => {
    const graph = await graphOf();
    const amounts = graph.mapEdges((_, attributes) => attributes.amount_obligated_seen);
    expect(amounts).toContain('90071992547409.93');
  });

  it('joins what the store joins, each statement by an edge of its own', async () => {
    const graph = await graphOf();
    const hosted = graph.edges(HART.id, CLOUD.id);
    expect(hosted).toHaveLength(2);
    const grades = hosted.map((id) => graph.getEdgeAttribute(id, 'grade')).sort();
    expect(grades).toEqual(['documented', 'inferred']);
    const inferred = hosted.find((id) => graph.getEdgeAttribute(id, 'grade') === 'inferred');
    expect(graph.getEdgeAttribute(inferred, 'flags')).toBe('name-match-only');
  });

  it('of some edges holds these and no other', async () => {
    const graph = await graphOf({
      entityIds: [ORDER.id, CLOUD.id, HART.id],
      edgeIds: [NAMES_CLOUD],
    });
    expect(graph.nodes().sort()).toEqual([CLOUD.id, HART.id, ORDER.id].sort());
    expect(graph.mapEdges((_, attributes) => attributes.edge_id)).toEqual([NAMES_CLOUD]);
  });
});

describe('every text format', () => {
  it.each(['graphml', 'gexf', 'svg'] as const)(
    '%s is sound XML, whatever it holds',
    async (format) => {
      const complaints: string[] = [];
      const complain = (message: string): void => void complaints.push(message);
      const errorHandler = { warning: complain, error: complain, fatalError: complain };
      new DOMParser({ errorHandler }).parseFromString(await world.write(format), 'text/xml');
      expect(complaints).toEqual([]);
    },
  );

  it.each(['json', 'csv', 'graphml', 'gexf', 'ftm', 'svg'] as const)(
    '%s names record, hash, publisher and day of retrieval of every statement',
    async (format) => {
      const text = await world.write(format);
      for await (const { section, item } of world.store.export()) {
        if (section === 'records') expect(text).toContain(item.id);
        if (section === 'records') expect(text).toContain(item.sha256);
        if (section === 'sources') expect(text).toContain(item.publisher);
        if (section === 'sources') expect(text).toContain(item.retrievedOn);
      }
    },
  );

  it('is the same each time it is written', async () => {
    for (const format of ['json', 'csv', 'graphml', 'gexf', 'ftm', 'svg'] as const)
      expect(await world.write(format)).toBe(await world.write(format));
  });
});

describe('the JSON of some edges', () => {
  it('leaves out statements, records and sources that nothing in it rests on', async () => {
    const whole = JSON.parse(await world.write('json'));
    const part = JSON.parse(await world.write('json', { edgeIds: [NAMES_CLOUD] }));
    expect(part.entities).toEqual(whole.entities);
    expect(part.edges.map(({ id }: Row) => id)).toEqual([NAMES_CLOUD]);
    expect(part.statements).toHaveLength(1);
    expect(part.statements[0]).toMatchObject({ quote: WILD, note: UNSAYABLE });
    const records = new Set(part.records.map(({ id }: Row) => id));
    expect(records.has(part.statements[0].recordId)).toBe(true);
    expect(records.size).toBeLessThan(whole.records.length);
    const sources = new Set(part.records.map(({ sourceId }: Row) => sourceId));
    expect(part.sources.map(({ id }: Row) => id)).toEqual([...sources].sort());
  });
});
