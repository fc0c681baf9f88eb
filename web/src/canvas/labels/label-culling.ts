/** Which labels are shown when not all have room: the more important first, none over another label or a foreign body. */
import type { Box } from '../layout/box.ts';
import { BoxGrid } from '../layout/box-grid.ts';

export interface LabelItem {
  readonly id: string;
  readonly label: Box;
  readonly body: Box;
  /** Shown whatever it covers: selected, under the keyboard, on the path. */
  readonly must: boolean;
  /** More is more important. */
  readonly weight: number;
}

/** How far a label may reach into a body before it counts as covering it, in the unit of the boxes. */
const LENIENCE = 3;

/** The ids whose label is shown. */
export function cullLabels(items: readonly LabelItem[]): Set<string> {
  const taken = new BoxGrid<string>();
  const bodies = new BoxGrid<string>();
  for (const { id, body } of items) bodies.add(shrunk(body), id);
  const shown = new Set<string>();
  const order = [...items].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  for (const { id, label, must } of order) {
    if (!must && (!taken.isFree(label) || covers(bodies, label, id))) continue;
    taken.add(label, id);
    shown.add(id);
  }
  return shown;
}

const shrunk = ({ left, top, right, bottom }: Box): Box => ({
  left: left + LENIENCE,
  top: top + LENIENCE,
  right: right - LENIENCE,
  bottom: bottom - LENIENCE,
});

function covers(bodies: BoxGrid<string>, label: Box, own: string): boolean {
  for (const { item } of bodies.touching(label)) if (item !== own) return true;
  return false;
}
