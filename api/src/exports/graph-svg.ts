/** The graph as a picture (SVG 1.1): real text, a title on everything, no script, every record in its metadata. */
import {
  type DocumentedEdge,
  type EntityDetail,
  type EntityId,
  GRADES,
  gradeMeaning,
  ProblemError,
  type Source,
} from '#model';
import { entitiesThenEdges, type GraphPart, type GraphWriter } from './exportable.ts';
import { layeredPlaces, type Place } from './layered-places.ts';
import { STATEMENT_COLUMNS } from './statement-columns.ts';
import { svgEdge } from './svg-edge.ts';
import { svgNode } from './svg-node.ts';
import { svgOwnLinks } from './svg-own-links.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

/** Nobody can read more than that in one picture. */
const MOST_ENTITIES = 2_000;
const MARGIN = 130;
const FOOT_LINE = 17;
/** Mean width of a letter there, a little too much on purpose. */
const FOOT_LETTER = 6.8;

/** Places come from the part; whatever has none stands in columns by kind, beside the rest. */
export const graphSvg: GraphWriter = async function* (graph, part) {
  const { dataVersion } = await graph.health();
  const entities: EntityDetail[] = [];
  const edges: DocumentedEdge[] = [];
  for await (const next of entitiesThenEdges(graph, part)) {
    if ('entity' in next) entities.push(next.entity);
    else edges.push(...next.edges);
    if (entities.length > MOST_ENTITIES) throw tooMany();
  }
  const places = placesOf(entities, part);
  const foot = footLines(entities.length, edges, dataVersion, part.ownLinks?.length ?? 0);
  yield head(boxOf(places, foot.lines), foot.title);
  yield metadata(edges, dataVersion);
  yield lines(edges, places);
  yield svgOwnLinks(part.ownLinks, places);
  for (const entity of entities) yield svgNode(entity, places.get(entity.id) ?? [0, 0]);
  yield footer(boxOf(places, foot.lines), foot.lines);
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
): Map<EntityId, Place> {
  const given = new Map(
    entityIds?.flatMap((id, n) => (positions?.[n] ? [[id, positions[n]]] : [])),
  );
  const rest = layeredPlaces(entities.filter(({ id }) => !given.has(id)));
  const right = given.size > 0 ? Math.max(...[...given.values()].map(([x]) => x)) + 260 : 0;
  return new Map([...given, ...[...rest].map(([id, [x, y]]) => [id, [x + right, y]] as const)]);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the foot begins. */
  readonly foot: number;
}

function boxOf(places: ReadonlyMap<EntityId, Place>, lines: readonly string[]): Box {
  const all = [...places.values()];
  const xs = all.length > 0 ? all.map(([x]) => x) : [0];
  const ys = all.length > 0 ? all.map(([, y]) => y) : [0];
  const [x, y] = [Math.floor(Math.min(...xs)) - MARGIN, Math.floor(Math.min(...ys)) - MARGIN / 2];
  const foot = Math.ceil(Math.max(...ys)) + MARGIN;
  const words = Math.ceil(Math.max(...lines.map((line) => line.length)) * FOOT_LETTER) + 32;
  const width = Math.max(words, Math.ceil(Math.max(...xs)) + MARGIN - x);
  return { x, y, width, height: foot + lines.length * FOOT_LINE + 16 - y, foot };
}

function head({ x, y, width, height }: Box, title: string): string {
  const frame = xmlAttributes({ width, height, viewBox: `${x} ${y} ${width} ${height}` });
  const ground = xmlAttributes({ x, y, width, height, fill: '#f5f7fa' });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" version="1.1"${frame} role="img" aria-labelledby="title" text-anchor="middle" font-family="Inter, system-ui, sans-serif">
<title id="title">${xmlText(title)}</title>
<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#465362"/></marker></defs>
<rect${ground}/>
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

function lines(edges: readonly DocumentedEdge[], places: ReadonlyMap<EntityId, Place>): string {
  const lanes = new Map<string, number>();
  return edges
    .map((documented) => {
      const { from, to } = documented.edge;
      const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
      const lane = lanes.get(pair) ?? 0;
      lanes.set(pair, lane + 1);
      const [start, end] = [places.get(from), places.get(to)];
      return start && end ? svgEdge(documented, start, end, lane) : '';
    })
    .join('');
}

function footLines(
  entities: number,
  edges: readonly DocumentedEdge[],
  dataVersion: string,
  own: number,
): { title: string; lines: readonly string[] } {
  const grades = new Set(edges.map(({ edge }) => edge.grade));
  const seen = GRADES.filter((grade) => grades.has(grade)).map(
    (grade) => `${gradeMeaning(grade).letter} ${gradeMeaning(grade).word}`,
  );
  const sources = new Map<string, Source>();
  for (const { receipts } of edges)
    for (const { source } of receipts) sources.set(source.id, source);
  const title = `${counted(entities, 'entity', 'entities')} and ${counted(edges.length, 'link', 'links')} from public records`;
  return {
    title,
    lines: [
      `${title}. Grades: ${seen.join(', ') || 'none'}. Data version ${dataVersion.slice(0, 12)}.`,
      ...[...sources.values()].slice(0, MOST_SOURCES).map(sourceLine),
      ...(own > 0
        ? [
            `Zigzag: ${counted(own, 'link', 'links')} of the author’s own, with no record and no grade.`,
          ]
        : []),
      ...(sources.size > MOST_SOURCES
        ? [`and ${sources.size - MOST_SOURCES} more sources, in the metadata of this file.`]
        : []),
    ],
  };
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

const MOST_SOURCES = 12;

const sourceLine = ({ title, publisher, retrievedOn }: Source): string =>
  `Source: ${title.length > 90 ? `${title.slice(0, 89)}…` : title}, ${publisher}, retrieved ${retrievedOn}.`;

const FOOT = { 'text-anchor': 'start', 'font-size': 12, fill: '#16202c' };

function footer({ x, foot }: Box, lines: readonly string[]): string {
  return lines
    .map((text, n) => {
      const at = xmlAttributes({ x: x + 16, y: foot + n * FOOT_LINE, ...FOOT });
      return `<text${at}>${xmlText(text)}</text>\n`;
    })
    .join('');
}
