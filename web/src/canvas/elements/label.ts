/** A node's label: its words, its lines, and the room it takes, known without a canvas to measure on. */
import type { Entity } from '#model';
import { type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';
import { readingName } from '../../state/reading-name.ts';
import type { Body } from '../layout/box.ts';
import { SHAPES } from './shapes.ts';

export const LABEL_WIDTH = 104;
export const LABEL_MARGIN = 5;
/** Room beside a body that its badge takes. */
export const BADGE_SIDE = 22;
const LINE_HEIGHT = 1.15;
const LONGEST = 46;

/** Name for reading, cut at a word with an ellipsis when it is long; the inspector has it in full. */
export function labelOf(entity: Entity): string {
  const name = readingName(entity);
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.-]+$/, '')}…`;
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlt.,:;'’| ]/, 0.32],
  [/[mwMW@%]/, 0.86],
  [/[A-Z0-9&]/, 0.64],
];
const USUAL = 0.57;
/** Every letter is asked for again and again. */
const letterWidths = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = letterWidths.get(letter);
  if (known !== undefined) return known;
  const width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;
  letterWidths.set(letter, width);
  return width;
}

/** Width of a text in canvas units, from the mean widths of the sans face; a few per cent too wide on purpose. */
export function textWidth(text: string, font: number): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * font;
}

/** Width of the widest line and height of all lines, after wrapping at `width`. */
export function labelSize(
  text: string,
  font: number,
  width = LABEL_WIDTH,
): { w: number; h: number } {
  const lines: number[] = [];
  let line = 0;
  for (const word of text.split(/\s+/)) {
    const w = textWidth(word, font);
    const joined = line === 0 ? w : line + textWidth(' ', font) + w;
    if (line > 0 && joined > width) {
      lines.push(line);
      line = w;
    } else line = joined;
  }
  lines.push(line);
  return { w: Math.max(...lines), h: lines.length * font * LINE_HEIGHT };
}

/** What layouts need to know of an entity. */
export function bodyOf(entity: Entity): Body {
  const kind: DrawnKind = drawnKind(entity);
  const { w, h, font } = SHAPES[kind];
  const label = labelSize(labelOf(entity), font);
  return {
    id: entity.id,
    w: w + BADGE_SIDE,
    h,
    labelW: label.w,
    labelH: label.h + LABEL_MARGIN + 2,
  };
}

const WIDEST = 198;

/** Where labels wrap at a scale, in canvas units. */
export const labelWidthAt = (scale: number): number =>
  Math.min(Math.round(LABEL_WIDTH * scale), WIDEST);
