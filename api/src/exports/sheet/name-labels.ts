/** The names of a drawing: beside their marks where there is room, and where there is none a number that a list beneath resolves. */
import type { Box, Room } from './room.ts';
import { type SheetPlace, SMALLEST_TEXT } from './sheet-places.ts';
import { textWidth } from './text-width.ts';

/** Text at a mark: its lines, where the first stands, and which end of them is there. */
export interface Label extends Box {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface ToName<Id> {
  readonly id: Id;
  readonly name: string;
  /** Its links: whoever has more is named first. */
  readonly links: number;
}

export interface NameLabels<Id> {
  readonly labels: ReadonlyMap<Id, Label>;
  /** Those that have a number for a label, in its order, from 1. */
  readonly numbered: readonly Id[];
}

/** Half the extent of a mark. */
export interface MarkSize {
  readonly across: number;
  readonly down: number;
}

export const LINE_HEIGHT = 14;
/** From the edge of a mark to its label. */
const GAP = 3;
/** From the top of a line to the foot of its letters. */
const ASCENT = 11;

export const markBox = ({ x, y }: SheetPlace, { across, down }: MarkSize): Box => ({
  ...{ left: x - across, right: x + across },
  ...{ top: y - down, bottom: y + down },
});

/** Fills the room with the marks, then with their names; a number goes over its own mark if it must. */
export function nameLabels<Id>(
  all: readonly ToName<Id>[],
  places: ReadonlyMap<Id, SheetPlace>,
  mark: MarkSize,
  room: Room,
): NameLabels<Id> {
  const drawn = all.flatMap((one) => {
    const place = places.get(one.id);
    return place ? [{ ...one, place }] : [];
  });
  for (const { place } of drawn) room.fill(markBox(place, mark));
  const labels = new Map<Id, Label>();
  const homeless: typeof drawn = [];
  for (const one of drawn.toSorted((a, b) => b.links - a.links)) {
    const label = room.take(choicesOf(nameLines(one.name), one.place, mark));
    if (label) labels.set(one.id, label);
    else homeless.push(one);
  }
  const numbered = homeless.sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x);
  for (const [at, { id, place }] of numbered.entries()) {
    const choices = choicesOf([String(at + 1)], place, mark);
    labels.set(id, room.take(choices) ?? overMark(String(at + 1), place));
  }
  return { labels, numbered: numbered.map(({ id }) => id) };
}

/** Below, above, to the right, to the left, and below to either side. */
function choicesOf(lines: readonly string[], { x, y }: SheetPlace, mark: MarkSize): Label[] {
  const { across, down } = mark;
  const height = lines.length * LINE_HEIGHT;
  const middle = y - height / 2;
  return [
    labelAt(lines, 'middle', x, y + down + GAP),
    labelAt(lines, 'start', x + across + GAP, middle),
    labelAt(lines, 'end', x - across - GAP, middle),
    labelAt(lines, 'middle', x, y - down - GAP - height),
    labelAt(lines, 'start', x - across, y + down + GAP),
    labelAt(lines, 'end', x + across, y + down + GAP),
    labelAt(lines, 'start', x - across, y - down - GAP - height),
    labelAt(lines, 'end', x + across, y - down - GAP - height),
  ];
}

const overMark = (number: string, { x, y }: SheetPlace): Label =>
  labelAt([number], 'middle', x, y - LINE_HEIGHT / 2);

function labelAt(lines: readonly string[], anchor: Label['anchor'], x: number, top: number): Label {
  const width = Math.max(...lines.map((line) => textWidth(line, SMALLEST_TEXT, true)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const bottom = top + lines.length * LINE_HEIGHT;
  return { lines, anchor, x, y: top + ASCENT, left, top, right: left + width, bottom };
}

const LINE_LENGTH = 20;

/** A name broken at blanks into up to three lines, with an ellipsis where it goes on. */
export function nameLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > 34 ? `${word.slice(0, 33)}…` : word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}
