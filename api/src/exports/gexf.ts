/** The graph as GEXF 1.3: a node an entity, an edge a statement, so that each edge names its own record. */
import { edgeVerb } from '#model';
import { ENTITY_COLUMNS } from './entity-columns.ts';
import { documentedEdges, exportedEntities, type GraphWriter } from './exportable.ts';
import { type Cell, STATEMENT_COLUMNS } from './statement-columns.ts';
import { statementKeys } from './statement-keys.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Amounts stay decimal text: a reader that wants a number decides itself how exact it is to be. */
export const gexf: GraphWriter = async function* (graph, part) {
  const { dataVersion } = await graph.health();
  yield head(dataVersion);
  for await (const entity of exportedEntities(graph, part)) {
    const values = ENTITY_COLUMNS.map(([name, cell]) => value(name, cell(entity)));
    const label = entity.shortName ?? entity.name;
    yield `<node${xmlAttributes({ id: entity.id, label })}>${attvalues(values)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for await (const edges of documentedEdges(graph, part))
    for (const edge of edges)
      for (const [id, receipt] of statementKeys(edge)) {
        const values = STATEMENT_COLUMNS.map(([name, cell]) => value(name, cell(edge, receipt)));
        const { from: source, to: target } = edge.edge;
        const label = edgeVerb(edge.edge);
        yield `<edge${xmlAttributes({ id, source, target, label })}>${attvalues(values)}</edge>\n`;
      }
  yield '</edges>\n</graph>\n</gexf>\n';
};

const head = (dataVersion: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Paperchain</creator><description>${xmlText(`Public records as a graph: each edge is one statement of one record. Data version ${dataVersion}.`)}</description></meta>
<graph mode="static" defaultedgetype="directed">
${attributes(
  'node',
  ENTITY_COLUMNS.map(([name]) => name),
)}${attributes(
  'edge',
  STATEMENT_COLUMNS.map(([name]) => name),
)}<nodes>
`;

function attributes(of: 'node' | 'edge', names: readonly string[]): string {
  const rows = names.map((name) => {
    const type = /_in_all$/.test(name) ? 'integer' : 'string';
    return `<attribute id="${name}" title="${name}" type="${type}"/>\n`;
  });
  return `<attributes class="${of}">\n${rows.join('')}</attributes>\n`;
}

const value = (name: string, cell: Cell): string =>
  cell === null || cell === '' ? '' : `<attvalue${xmlAttributes({ for: name, value: cell })}/>`;

const attvalues = (values: readonly string[]): string =>
  `<attvalues>${values.join('')}</attvalues>`;
