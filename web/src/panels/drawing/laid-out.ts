/** A drawing on a sheet as wide as a page: where each entity stands and is named, and how large all of it is. */
import { type Label, type MarkSize, markBox, nameLabels } from '#api/exports/sheet/name-labels.ts';
import { roomWithin } from '#api/exports/sheet/room.ts';
import { onSheet, SHEET_WIDTH } from '#api/exports/sheet/sheet-places.ts';
import type { Place, Places } from './drawing-places.ts';

export interface LaidOut {
  readonly places: Places;
  /** At each entity its name, or the number of its name. */
  readonly labels: ReadonlyMap<string, Label>;
  /** The ids of those with a number, from 1. */
  readonly numbered: readonly string[];
  /** What of the sheet is used. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

interface Line {
  readonly from: string;
  readonly to: string;
  /** A sign stands in its middle. */
  readonly signed?: boolean;
}

const EDGE = 6;
/** Half the extent of a sign. */
const SIGN = { across: 11, down: 11 };
/** Between two points of a line that names keep off. */
const STEP = 8;

export function laidOut(
  names: ReadonlyMap<string, string>,
  lines: readonly Line[],
  drawn: Places,
  mark: MarkSize,
): LaidOut {
  const { places, height } = onSheet(drawn);
  const right = SHEET_WIDTH - EDGE;
  const room = roomWithin({ left: EDGE, top: EDGE, right, bottom: height });
  const links = new Map<string, number>();
  for (const { from, to, signed } of lines) {
    for (const end of [from, to]) links.set(end, (links.get(end) ?? 0) + 1);
    const points = pointsBetween(places.get(from), places.get(to));
    for (const { x, y } of points) room.pass(x, y);
    const middle = points[Math.floor(points.length / 2)];
    if (signed && middle) room.fill(markBox(middle, SIGN));
  }
  const toName = [...names].map(([id, name]) => ({ id, name, links: links.get(id) ?? 0 }));
  const { labels, numbered } = nameLabels(toName, places, mark, room);
  const boxes = [...labels.values(), ...[...places.values()].map((one) => markBox(one, mark))];
  const left = Math.min(...boxes.map((one) => one.left)) - EDGE;
  const top = Math.min(...boxes.map((one) => one.top)) - EDGE;
  const width = Math.max(...boxes.map((one) => one.right)) + EDGE - left;
  const tall = Math.max(...boxes.map((one) => one.bottom)) + EDGE - top;
  return { places, labels, numbered, box: { left, top, width, height: tall } };
}

function pointsBetween(from: Place | undefined, to: Place | undefined): Place[] {
  if (!from || !to) return [];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP));
  return Array.from({ length: steps + 1 }, (_, at) => ({
    x: from.x + (dx * at) / steps,
    y: from.y + (dy * at) / steps,
  }));
}
