/** Tags of a hub's lines: where they stand, and which have room there. */
import type {
  EdgeCollection,
  EdgeSingular,
  NodeCollection,
  SingularElementReturnValue,
} from 'cytoscape';
import type { Point } from '../../state/exploration.ts';
import type { EdgeData, NodeData } from '../elements/element-data.ts';
import { BADGE_SIDE, LABEL_MARGIN, labelSize, labelWidthAt, textWidth } from '../elements/label.ts';
import { SHAPES } from '../elements/shapes.ts';
import { type Box, bodyBox, labelBox } from '../layout/box.ts';
import { BoxGrid } from '../layout/box-grid.ts';
import { bandAt } from './bands.ts';

const FONT = 9.5;

/** Distance of a tag from the far end of its line, so that the tags of a hub fan out. */
export function towardsFarEnd(edge: EdgeSingular): number {
  const [a, b] = [edge.source().position(), edge.target().position()];
  return farOffset(Math.hypot(a.x - b.x, a.y - b.y));
}

const farOffset = (length: number): number => Math.min(74, Math.max(40, length * 0.36));

/** The lines whose tag covers neither a node of the neighbourhood nor another tag; the others keep their count. */
export function tagsWithRoom(
  hub: SingularElementReturnValue,
  lines: EdgeCollection,
  nodes: NodeCollection,
): EdgeCollection {
  const scale = bandAt(hub.cy().zoom()).scale;
  const taken = takenByNodes(nodes, scale);
  const plate = (text: string, at: Point): Box => plateAt(text, at, scale);
  // What has not happened keeps its word in the middle of its line whatever else is shown.
  lines.filter('[state != ""]').forEach((edge) => {
    const { pill }: EdgeData = edge.data();
    taken.add(plate(pill, edge.midpoint()), edge.id());
  });
  return lines.filter((edge) => {
    if (!edge.isEdge() || edge.data('state') !== '') return false;
    const { tag }: EdgeData = edge.data();
    const box = plate(tag, tagPlace(edge, edge.source().same(hub)));
    if (!taken.isFree(box)) return false;
    taken.add(box, edge.id());
    return true;
  });
}

/** Where the words of a chain's line may stand, by class: so many plates below it, above it where less than none. */
export const CHAIN_PLACES: Readonly<Record<string, number>> = {
  'words-on': 0,
  'words-up': -1,
  'words-down': 1,
  'words-above': -2,
  'words-below': 2,
};
const NO_PLACE = 'words-off';

/** Height of a plate, in canvas units. */
export const plateHeight = (scale: number): number => (FONT + 8) * scale;

/** Gives each line of the chain that stands out the first place where its words cover neither a node nor other words. */
export function placeChainWords(lines: EdgeCollection, nodes: NodeCollection, scale: number): void {
  const taken = takenByNodes(nodes, scale);
  lines.forEach((edge) => {
    const { tag, state }: EdgeData = edge.data();
    const { x, y } = edge.midpoint();
    const places = Object.entries(CHAIN_PLACES).map(([name, plates]) => ({
      name,
      box: plateAt(tag, { x, y: y + plates * plateHeight(scale) }, scale),
    }));
    const free = places.find(({ box }) => taken.isFree(box));
    if (free) taken.add(free.box, edge.id());
    // What has not happened says so whatever it covers.
    const chosen = free?.name ?? (state === '' ? NO_PLACE : 'words-on');
    for (const name of [...Object.keys(CHAIN_PLACES), NO_PLACE])
      edge.toggleClass(name, name === chosen);
  });
}

function plateAt(text: string, at: Point, scale: number): Box {
  const [w, h] = [textWidth(text, FONT * scale) + 8, (FONT + 8) * scale];
  return bodyBox({ id: '', w, h, labelW: 0, labelH: 0 }, at);
}

/** The folds whose words cover neither a node nor the words of another, the better linked ends' first. */
export function foldsWithRoom(
  folds: EdgeCollection,
  nodes: NodeCollection,
  words: 'pill' | 'tag',
  scale: number,
): EdgeCollection {
  const taken = takenByNodes(nodes, scale);
  return folds.filter((edge) => {
    if (!edge.isEdge()) return false;
    const data: EdgeData = edge.data();
    const isOut = edge.source().degree(false) >= edge.target().degree(false);
    const size = { w: textWidth(data[words], FONT * scale) + 8, h: (FONT + 8) * scale };
    const box = bodyBox({ id: '', ...size, labelW: 0, labelH: 0 }, tagPlace(edge, isOut));
    if (!taken.isFree(box)) return false;
    taken.add(box, edge.id());
    return true;
  });
}

function takenByNodes(nodes: NodeCollection, scale: number): BoxGrid<string> {
  const taken = new BoxGrid<string>();
  nodes.forEach((node) => {
    const { id, kind, label }: NodeData = node.data();
    const { w, h, font } = SHAPES[kind];
    const size = labelSize(label, font * scale, labelWidthAt(scale));
    const body = { id, w: w + BADGE_SIDE, h, labelW: size.w, labelH: size.h + LABEL_MARGIN };
    taken.add(bodyBox(body, node.position()), id);
    taken.add(labelBox(body, node.position()), id);
  });
  return taken;
}

/** On the curve of the line, which bends when it has a parallel. */
function tagPlace(edge: EdgeSingular, isOut: boolean): Point {
  const [near, far] = isOut ? [edge.source(), edge.target()] : [edge.target(), edge.source()];
  const [a, b, middle] = [far.position(), near.position(), edge.midpoint()];
  const length = Math.hypot(a.x - b.x, a.y - b.y) || 1;
  const t = Math.min((farOffset(length) + far.width() / 2) / length, 1);
  const bend = { x: 2 * middle.x - (a.x + b.x) / 2, y: 2 * middle.y - (a.y + b.y) / 2 };
  const at = (p: number, q: number, r: number): number =>
    (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t ** 2 * r;
  return { x: at(a.x, bend.x, b.x), y: at(a.y, bend.y, b.y) };
}
