/** The graph as GEXF 1.3: a node an entity, an edge a statement, so that each edge names its own record. */
import { type DocumentedEdge, type EntityDetail, edgeVerb } from '#model';
import { ENTITY_COLUMNS } from './entity-columns.ts';
import { entitiesThenEdges, type GraphWriter } from './exportable.ts';
import { ownLinksText } from './own-links-text.ts';
import { type Cell, STATEMENT_COLUMNS } from './statement-columns.ts';
import { statementKeys } from './statement-keys.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Amounts stay decimal text: a reader that wants a number decides itself how exact it is to be. */
export const gexf: GraphWriter = async function* (graph, part) {
  const { dataVersion } = await graph.health();
  yield head(dataVersion, ownLinksText(part.ownLinks));
  let open: 'nodes' | 'edges' = 'nodes';
  for await (const next of entitiesThenEdges(graph, part)) {
    if (open === 'nodes' && 'edges' in next) yield EDGES;
    if ('edges' in next) open = 'edges';
    yield 'entity' in next ? node(next.entity) : next.edges.map(lines).join('');
  }
  if (open === 'nodes') yield EDGES;
  yield '</edges>\n</graph>\n</gexf>\n';
};

const EDGES = '</nodes>\n<edges>\n';

function node(entity: EntityDetail): string {
  const values = ENTITY_COLUMNS.map(([name, cell]) => value(name, cell(entity)));
  const label = entity.shortName ?? entity.name;
  return `<node${xmlAttributes({ id: entity.id, label })}>${attvalues(values)}</node>\n`;
}

/** An edge for each statement of the edge. */
function lines(documented: DocumentedEdge): string {
  const { from: source, to: target } = documented.edge;
  const label = edgeVerb(documented.edge);
  return [...statementKeys(documented)]
    .map(([id, receipt]) => {
      const values = STATEMENT_COLUMNS.map(([name, cell]) =>
        value(name, cell(documented, receipt)),
      );
      return `<edge${xmlAttributes({ id, source, target, label })}>${attvalues(values)}</edge>\n`;
    })
    .join('');
}

const head = (dataVersion: string, own: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Paperchain</creator><description>${xmlText(`Public records as a graph: each edge is one statement of one record. Data version ${dataVersion}.${own === '' ? '' : `\n${own}`}`)}</description></meta>
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
