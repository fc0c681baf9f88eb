/** The graph as GraphML: a node an entity, an edge a statement, so that each edge names its own record. */
import { type DocumentedEdge, type EntityDetail, edgeVerb } from '#model';
import { ENTITY_COLUMNS } from './entity-columns.ts';
import { entitiesThenEdges, type GraphWriter } from './exportable.ts';
import { ownLinksText } from './own-links-text.ts';
import { type Cell, STATEMENT_COLUMNS } from './statement-columns.ts';
import { statementKeys } from './statement-keys.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** Amounts stay decimal text: a reader that wants a number decides itself how exact it is to be. */
export const graphml: GraphWriter = async function* (graph, part) {
  const { dataVersion } = await graph.health();
  yield `${HEAD}${keys()}<graph id="paperchain" edgedefault="directed">\n`;
  yield `${data('graph_data_version', dataVersion)}\n${data('graph_own_links', ownLinksText(part.ownLinks))}\n`;
  for await (const next of entitiesThenEdges(graph, part))
    yield 'entity' in next ? node(next.entity) : next.edges.map(lines).join('');
  yield '</graph>\n</graphml>\n';
};

function node(entity: EntityDetail): string {
  const cells = ENTITY_COLUMNS.map(([name, cell]) => data(`node_${name}`, cell(entity)));
  const label = data('node_label', entity.shortName ?? entity.name);
  return `<node${xmlAttributes({ id: entity.id })}>${label}${cells.join('')}</node>\n`;
}

/** An edge for each statement of the edge. */
function lines(documented: DocumentedEdge): string {
  const { edge } = documented;
  return [...statementKeys(documented)]
    .map(([id, receipt]) => {
      const cells = STATEMENT_COLUMNS.map(([name, cell]) =>
        data(`edge_${name}`, cell(documented, receipt)),
      );
      const ends = xmlAttributes({ id, source: edge.from, target: edge.to });
      return `<edge${ends}>${data('edge_label', edgeVerb(edge))}${cells.join('')}</edge>\n`;
    })
    .join('');
}

function keys(): string {
  const all: readonly (readonly ['graph' | 'node' | 'edge', string])[] = [
    ['graph', 'data_version'],
    ['graph', 'own_links'],
    ...['label', ...ENTITY_COLUMNS.map(([name]) => name)].map((name) => ['node', name] as const),
    ...['label', ...STATEMENT_COLUMNS.map(([name]) => name)].map((name) => ['edge', name] as const),
  ];
  return all
    .map(([target, name]) => {
      const type = /_in_all$/.test(name) ? 'int' : 'string';
      return `<key id="${target}_${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`;
    })
    .join('');
}

const data = (key: string, value: Cell): string =>
  value === null || value === '' ? '' : `<data key="${key}">${xmlText(value)}</data>`;
