/** The graph as JSON: `{dataVersion, entities, edges, statements, records, sources}`, one item a line; then `author`, if the author drew links. */
import { type EdgeId, type ExportItem, NO_RECORD } from '#model';
import { breathing } from './breathing.ts';
import type { GraphPart, GraphWriter } from './exportable.ts';

const SECTIONS = ['entities', 'edges', 'statements', 'records', 'sources'] as const;

/** Each section in full, empty ones too; streamed in the order of the store. */
export const graphJson: GraphWriter = async function* (graph, { entityIds, edgeIds, ownLinks }) {
  const { dataVersion } = await graph.health();
  yield `{"dataVersion":${JSON.stringify(dataVersion)}`;
  const items = breathing(graph.export(entityIds));
  let open = -1;
  let first = true;
  for await (const { section, item } of edgeIds ? onlyEdges(items, new Set(edgeIds)) : items) {
    const at = SECTIONS.indexOf(section);
    if (at < open) throw new Error(`the export went back to ${section}`);
    for (; open < at; first = true) {
      open += 1;
      yield `${open > 0 ? '\n]' : ''},\n"${SECTIONS[open]}":[`;
    }
    yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
  for (open += 1; open < SECTIONS.length; open += 1)
    yield `${open > 0 ? '\n]' : ''},\n"${SECTIONS[open]}":[`;
  yield `\n]${author(ownLinks)}\n}\n`;
};

/** Apart from the graph, which reads the same with it and without. */
const author = (ownLinks: GraphPart['ownLinks'] = []): string =>
  ownLinks.length === 0 ? '' : `,\n"author":${JSON.stringify({ says: NO_RECORD, ownLinks })}`;

/** Leaves out other edges, and with them the statements, records and sources that nothing else rests on. */
async function* onlyEdges(
  items: AsyncIterable<ExportItem>,
  wanted: ReadonlySet<EdgeId>,
): AsyncGenerator<ExportItem> {
  const cited = new Set<string | null>();
  for await (const each of items) {
    if (!isWanted(each, wanted, cited)) continue;
    for (const id of citedBy(each)) cited.add(id);
    yield each;
  }
}

function isWanted(
  each: ExportItem,
  wanted: ReadonlySet<EdgeId>,
  cited: ReadonlySet<string | null>,
): boolean {
  if (each.section === 'entities') return true;
  if (each.section === 'edges') return wanted.has(each.item.id);
  if (each.section === 'statements') return wanted.has(each.item.edgeId);
  return cited.has(each.item.id);
}

/** Ids of the records or sources that an item rests on. */
function citedBy(each: ExportItem): readonly (string | null)[] {
  switch (each.section) {
    case 'entities':
      return [...each.item.identifiers, ...each.item.facts].map(({ recordId }) => recordId);
    case 'statements':
      return [each.item.recordId, each.item.supersededBy];
    case 'records':
      return [each.item.sourceId];
    default:
      return [];
  }
}
