/** The picture that a link shows elsewhere: title and figures in words, and the finding as points and lines; SVG in, PNG out. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { escaped } from './html-page.ts';
import { oneLine } from './page-preview.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PreviewPicture {
  readonly title: string;
  readonly figures: string;
  readonly points: readonly Point[];
  readonly lines: readonly (readonly [Point, Point])[];
}

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 72];
/** Letters of the title that fit in a line of this size. */
const LETTERS = 34;
const LINES = 3;
const LONGEST = 300;
const DRAWING = { x: MARGIN, y: 330, width: WIDTH - 2 * MARGIN, height: 170 };
/** More would be a smudge. */
const MOST_DRAWN = 400;
const FACE = 'Inter Variable';
const FONTS = ['latin', 'latin-ext', 'cyrillic', 'greek'];

/** The picture as SVG; every word is escaped. */
export function previewSvg({ title, figures, points, lines }: PreviewPicture): string {
  const place = placed(points);
  const rows = wrapped(oneLine(title, LONGEST).replaceAll('→', '–'));
  const line = ([a, b]: readonly [Point, Point]): string => {
    const [from, to] = [place(a), place(b)];
    return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
  };
  const point = (one: Point): string => {
    const { x, y } = place(one);
    return `<circle cx="${x}" cy="${y}" r="9"/>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${FACE}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f5f7fa"/>
<g transform="translate(${MARGIN} 48) scale(1.9)" fill="none" stroke-width="3.4"><circle cx="11" cy="16" r="7" stroke="#0072b2"/><circle cx="21" cy="16" r="7" stroke="#c2410c"/></g>
<text x="${MARGIN + 76}" y="90" font-size="34" fill="#16202c">Paperchain</text>
${rows.map((row, at) => `<text x="${MARGIN}" y="${172 + at * 62}" font-size="54" fill="#16202c">${escaped(row)}</text>`).join('\n')}
<g stroke="#6b7889" stroke-width="3">${lines.slice(0, MOST_DRAWN).map(line).join('')}</g>
<g fill="#0072b2">${points.slice(0, MOST_DRAWN).map(point).join('')}</g>
<text x="${MARGIN}" y="568" font-size="30" fill="#566373">${escaped(oneLine(figures, LONGEST))}</text>
</svg>`;
}

/** The picture as PNG, 1200 by 630. Takes some 70 ms of the processor, the first one a second. */
export async function previewPng(picture: PreviewPicture): Promise<Buffer> {
  drawing ??= prepare();
  const fontBuffers = await drawing;
  const svg = new Resvg(previewSvg(picture), { font: { fontBuffers, defaultFontFamily: FACE } });
  const image = svg.render();
  const png = Buffer.from(image.asPng());
  image.free();
  svg.free();
  return png;
}

let drawing: Promise<Uint8Array[]> | null = null;

/** Without fonts, as where only what the server needs is installed, the picture has no words. */
async function prepare(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = await Promise.all(
    FONTS.map(async (subset) => {
      const name = `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`;
      return readFile(resolve(name)).catch(() => null);
    }),
  ).catch(() => []);
  return fonts.flatMap((font) => font ?? []);
}

/** Fits points into the drawing's frame without turning it out of shape; whole pixels. */
function placed(points: readonly Point[]): (point: Point) => Point {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(DRAWING.width / (across || 1), DRAWING.height / (down || 1), 1);
  return ({ x, y }) => ({
    x: Math.round(DRAWING.x + (x - left) * scale),
    y: Math.round(DRAWING.y + (DRAWING.height - down * scale) / 2 + (y - top) * scale),
  });
}

/** A title in rows of so many letters; what does not fit is cut, and shown to be. */
function wrapped(title: string): string[] {
  const rows: string[] = [''];
  for (const word of title.split(/\s+/)) {
    const row = rows.at(-1) ?? '';
    const longer = row === '' ? word : `${row} ${word}`;
    if (longer.length <= LETTERS || row === '') rows[rows.length - 1] = longer.slice(0, LETTERS);
    else rows.push(word.slice(0, LETTERS));
  }
  if (rows.length <= LINES) return rows;
  const last = rows[LINES - 1] ?? '';
  return [...rows.slice(0, LINES - 1), `${last.slice(0, LETTERS - 1)}…`];
}
