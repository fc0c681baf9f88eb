/** The graph as a picture (SVG 1.1), as wide as a page: real text, a title on everything, no script, every record in its metadata. */
import { type DocumentedEdge, type EntityDetail, type EntityId, ProblemError } from '#model';
import { entitiesThenEdges, type GraphPart, type GraphWriter } from './exportable.ts';
import { layeredPlaces } from './layered-places.ts';
import { nameLabels } from './sheet/name-labels.ts';
import { type Box, type Room, roomWithin } from './sheet/room.ts';
import { onSheet, SHEET_WIDTH, type SheetPlace } from './sheet/sheet-places.ts';
import { STATEMENT_COLUMNS } from './statement-columns.ts';
import { pointOn, svgEdge, svgEdgeWords, type Way, wayBetween } from './svg-edge.ts';
import { svgFoot, titleOf } from './svg-foot.ts';
import { NODE_SIZE, svgName, svgNode } from './svg-node.ts';
import { svgOwnLinks } from './svg-own-links.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Nobody can read more than that in one picture. */
const MOST_ENTITIES = 2_000;
/** Between two points of a line that names keep off. */
const STEP = 8;
/** Reach of an arrow round its point. */
const ARROW = 5;

/** Places come from the part, as far as a page has room for them; whatever has none stands in columns by kind, beside the rest. */
export const graphSvg: GraphWriter = async function* (graph, part) {
  const { dataVersion } = await graph.health();
  const entities: EntityDetail[] = [];
  const edges: DocumentedEdge[] = [];
  for await (const next of entitiesThenEdges(graph, part)) {
    if ('entity' in next) entities.push(next.entity);
    else edges.push(...next.edges);
    if (entities.length > MOST_ENTITIES) throw tooMany();
  }
  const { places, height } = onSheet(placesOf(entities, part));
  const ways = waysOf(edges, places);
  const room = roomWithin({ left: 6, top: 6, right: SHEET_WIDTH - 6, bottom: height });
  for (const { way } of ways) keepOff(way, room);
  const { labels, numbered } = nameLabels(toName(entities, edges), places, NODE_SIZE, room);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const foot = svgFoot(
    {
      ...{ entities, edges, dataVersion, own: part.ownLinks?.length ?? 0 },
      numbered: numbered.map((id) => names.get(id) ?? id),
    },
    height + 20,
  );
  yield head(height + 20 + foot.height, titleOf({ entities, edges }));
  yield metadata(edges, dataVersion);
  yield ways.map(({ documented, way }) => svgEdge(documented, way)).join('');
  yield svgOwnLinks(part.ownLinks, places, room);
  for (const entity of entities) yield svgNode(entity, places.get(entity.id) ?? { x: 0, y: 0 });
  yield ways.map(({ documented, way }) => svgEdgeWords(documented, way, room)).join('');
  yield [...labels.values()].map(svgName).join('');
  yield foot.svg;
  yield '</svg>\n';
};

const tooMany = (): ProblemError =>
  new ProblemError('impossible', `A picture holds at most ${MOST_ENTITIES} entities.`, {
    field: 'entityIds',
    hint: 'Name the entities to draw, or take GraphML or GEXF into a program for large graphs.',
  });

function placesOf(
  entities: readonly EntityDetail[],
  { entityIds, positions }: GraphPart,
): Map<EntityId, SheetPlace> {
  const given = new Map(
    entityIds?.flatMap((id, n) => {
      const at = positions?.[n];
      return at ? [[id, { x: at[0], y: at[1] }] as const] : [];
    }),
  );
  const rest = layeredPlaces(entities.filter(({ id }) => !given.has(id)));
  const right = given.size > 0 ? Math.max(...[...given.values()].map(({ x }) => x)) + 260 : 0;
  const beside = [...rest].map(([id, { x, y }]) => [id, { x: x + right, y }] as const);
  return new Map([...given, ...beside]);
}

/** Short names where there are some, the busiest entities first. */
function toName(entities: readonly EntityDetail[], edges: readonly DocumentedEdge[]) {
  const links = new Map<EntityId, number>();
  for (const { edge } of edges)
    for (const end of [edge.from, edge.to]) links.set(end, (links.get(end) ?? 0) + 1);
  return entities.map(({ id, name, shortName }) => ({
    ...{ id, name: shortName ?? name },
    links: links.get(id) ?? 0,
  }));
}

interface Drawn {
  readonly documented: DocumentedEdge;
  readonly way: Way;
}

function waysOf(
  edges: readonly DocumentedEdge[],
  places: ReadonlyMap<EntityId, SheetPlace>,
): Drawn[] {
  const lanes = new Map<string, number>();
  return edges.flatMap((documented) => {
    const { from, to } = documented.edge;
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const lane = lanes.get(pair) ?? 0;
    lanes.set(pair, lane + 1);
    const [start, end] = [places.get(from), places.get(to)];
    return start && end ? [{ documented, way: wayBetween(start, end, lane) }] : [];
  });
}

const around = ({ x, y }: SheetPlace, reach: number): Box => ({
  ...{ left: x - reach, right: x + reach },
  ...{ top: y - reach, bottom: y + reach },
});

/** No words over an arrow; none of a name over a line, if it can stand elsewhere. */
function keepOff(way: Way, room: Room): void {
  const steps = Math.ceil(Math.hypot(way.end.x - way.start.x, way.end.y - way.start.y) / STEP);
  for (let step = 0; step <= steps; step += 1) {
    const { x, y } = pointOn(way, step / (steps || 1));
    room.pass(x, y);
  }
  room.fill(around(pointOn(way, 1), ARROW));
}

function head(height: number, title: string): string {
  const frame = { width: SHEET_WIDTH, height };
  const view = xmlAttributes({ ...frame, viewBox: `0 0 ${SHEET_WIDTH} ${height}` });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" version="1.1"${view} role="img" aria-labelledby="title" text-anchor="middle" font-family="Inter, system-ui, sans-serif">
<title id="title">${xmlText(title)}</title>
<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#465362"/></marker></defs>
<rect${xmlAttributes({ x: 0, y: 0, ...frame, fill: '#f5f7fa' })}/>
`;
}

/** What every other format says of each statement, where programs look for it. */
function metadata(edges: readonly DocumentedEdge[], dataVersion: string): string {
  const rows = edges.flatMap((edge) =>
    edge.receipts.map((receipt) => {
      const cells = STATEMENT_COLUMNS.map(([name, cell]) => [name, cell(edge, receipt)] as const);
      const said = cells.filter(([, value]) => value !== null && value !== '');
      return `<statement${xmlAttributes(Object.fromEntries(said))}/>\n`;
    }),
  );
  const attributes = xmlAttributes({ xmlns: 'urn:paperchain:export', data_version: dataVersion });
  return `<metadata><statements${attributes}>\n${rows.join('')}</statements></metadata>\n`;
}
