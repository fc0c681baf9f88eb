/** Boxes of what is drawn, from the store: right even while nodes still glide to their places. */
import type { EntityId } from '#model';
import type { Drawn } from '../../state/exploration.ts';
import type { LineId } from '../../state/fold.ts';
import { lineOf, type Picture } from '../../state/picture.ts';
import { bodyOf } from '../elements/label.ts';
import { type Box, unionBox, wholeBox } from '../layout/box.ts';

/** Half the side of the box round the middle of a line: room for its tag. */
const TAG_ROOM = 70;

/** The box round all that has a place; null when nothing has. */
export const boundsOfAll = (drawn: Drawn): Box | null =>
  unionBox([...drawn.positions.keys()].flatMap((id) => nodeBox(drawn, id) ?? []));

/** The box round some nodes with their labels, and the middles of some lines; what is not drawn is left out. */
export function boundsOf(drawn: Picture, ids: Iterable<EntityId | LineId>): Box | null {
  const boxes: Box[] = [];
  for (const id of ids) {
    const box = nodeBox(drawn, id as EntityId) ?? lineBox(drawn, id as LineId); // one of the two; the maps tell which
    if (box) boxes.push(box);
  }
  return unionBox(boxes);
}

function nodeBox({ entities, positions }: Drawn, id: EntityId): Box | null {
  const [entity, place] = [entities.get(id), positions.get(id)];
  return entity && place ? wholeBox(bodyOf(entity), place) : null;
}

function lineBox(drawn: Picture, id: LineId): Box | null {
  const { positions } = drawn;
  const edge = lineOf(drawn, id);
  const [a, b] = [edge && positions.get(edge.from), edge && positions.get(edge.to)];
  if (!a || !b) return null;
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return {
    left: x - TAG_ROOM,
    right: x + TAG_ROOM,
    top: y - TAG_ROOM / 2,
    bottom: y + TAG_ROOM / 2,
  };
}
