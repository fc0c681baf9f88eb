/** How wide a text becomes at most: a picture takes a plain face of the reader's machine, and nobody knows which. */

/** Widths of the widest of the common plain faces, in parts of the size of the letters. */
const NARROW = 0.42;
const SLIM = 0.57;
const SMALL = 0.64;
const CAPITAL = 0.75;
const WIDE = 1;
/** A bold face is that much wider. */
const BOLD = 1.13;

export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (bold ? BOLD : 1);
}

function letterWidth(letter: string): number {
  if (/[ .,:;·'’|!()[\]fijlrtI/-]/.test(letter)) return NARROW;
  if (/[ackstxyz]/.test(letter)) return SLIM;
  if (/[mwMW@%…—]/.test(letter) || letter > '\u2fff') return WIDE;
  return /\d/.test(letter) || letter === letter.toLowerCase() ? SMALL : CAPITAL;
}

/** The text, or as much of it as has room, with an ellipsis. */
export function cutToWidth(text: string, most: number, size: number): string {
  if (textWidth(text, size) <= most) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines of at most that width, broken at blanks. */
export function brokenToWidth(text: string, most: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(cutToWidth(word, most, size));
  }
  return lines;
}
