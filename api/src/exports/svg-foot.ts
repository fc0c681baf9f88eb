/** What stands under a picture: the legend, what it holds, the names that found no room in it, its sources. */
import type { DocumentedEdge, EntityDetail, Source } from '#model';
import { SHEET_WIDTH, SMALLEST_TEXT } from './sheet/sheet-places.ts';
import { brokenToWidth, cutToWidth, textWidth } from './sheet/text-width.ts';
import { gradesAmong } from './svg-edge.ts';
import { type KeyItem, kindsAmong, round } from './svg-node.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

const LINE = 17;
const MARGIN = 16;
const WIDTH = SHEET_WIDTH - 2 * MARGIN;
/** Half a sample of the legend, and from one item to the next. */
const SAMPLE = 14;
const BETWEEN_ITEMS = 22;
const MOST_COLUMNS = 4;
const BETWEEN_COLUMNS = 16;
/** More are counted, and named in the metadata. */
const MOST_SOURCES = 12;

export interface FootOf {
  readonly entities: readonly EntityDetail[];
  readonly edges: readonly DocumentedEdge[];
  readonly dataVersion: string;
  /** Links of the author's own. */
  readonly own: number;
  /** Names in the order of their numbers. */
  readonly numbered: readonly string[];
}

interface Foot {
  readonly svg: string;
  readonly height: number;
}

/** The foot, its first line that much under the top of the sheet. */
export function svgFoot(of: FootOf, top: number): Foot {
  const legend = legendRows([...kindsAmong(of.entities), ...gradesAmong(of.edges)]);
  const lines = [...countedLines(of), ...numberedLines(of.numbered), ...sourceLines(of.edges)];
  const under = top + legend.length * (LINE + 4) + 6;
  const words = lines.flatMap((cells, row) =>
    cells.map(({ text, x }) => textAt(text, MARGIN + x, under + row * LINE)),
  );
  const samples = legend.flatMap((items, row) =>
    items.map(({ sample, words: text, x }) => {
      const y = top + row * (LINE + 4);
      const moved = xmlAttributes({
        transform: `translate(${round(MARGIN + x + SAMPLE)} ${y - 4})`,
      });
      return `<g${moved}>${sample}</g>\n${textAt(text, MARGIN + x + 2 * SAMPLE + 6, y)}`;
    }),
  );
  return {
    svg: `<g class="foot" text-anchor="start">\n${[...samples, ...words].join('')}</g>\n`,
    height: under - top + lines.length * LINE + 6,
  };
}

export const titleOf = ({ entities, edges }: Pick<FootOf, 'entities' | 'edges'>): string =>
  `${counted(entities.length, 'entity', 'entities')} and ${counted(edges.length, 'link', 'links')} from public records`;

const textAt = (text: string, x: number, y: number): string =>
  `<text${xmlAttributes({ x: round(x), y, 'font-size': SMALLEST_TEXT, fill: '#16202c' })}>${xmlText(text)}</text>\n`;

/** Items one after another, in as many rows as they need. */
function legendRows(items: readonly KeyItem[]): (KeyItem & { readonly x: number })[][] {
  const rows: (KeyItem & { readonly x: number })[][] = [];
  let x = WIDTH;
  for (const item of items) {
    const width = 2 * SAMPLE + 6 + textWidth(item.words, SMALLEST_TEXT);
    if (x + width > WIDTH) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...item, x });
    x += width + BETWEEN_ITEMS;
  }
  return rows;
}

type Cells = readonly { readonly text: string; readonly x: number }[];

const broken = (text: string): Cells[] =>
  brokenToWidth(text, WIDTH, SMALLEST_TEXT).map((line) => [{ text: line, x: 0 }]);

function countedLines({ entities, edges, dataVersion, own }: FootOf): Cells[] {
  const words = [
    `${titleOf({ entities, edges })}. Data version ${dataVersion.slice(0, 12)}.`,
    'A letter alone on a line is its grade: its words had no room.',
  ];
  if (own > 0)
    words.push(
      `Zigzag: ${counted(own, 'link', 'links')} of the author’s own, with no record and no grade.`,
    );
  return words.flatMap(broken);
}

/** In as many columns as the longest name leaves room for, each read downwards. */
function numberedLines(names: readonly string[]): Cells[] {
  if (names.length === 0) return [];
  const items = names.map((name, at) => `${at + 1} ${name}`);
  const widest = Math.max(...items.map((item) => textWidth(item, SMALLEST_TEXT)));
  const fitting = Math.floor((WIDTH + BETWEEN_COLUMNS) / (widest + BETWEEN_COLUMNS));
  const columns = Math.min(MOST_COLUMNS, Math.max(2, fitting));
  const width = (WIDTH + BETWEEN_COLUMNS) / columns;
  const rows = Math.ceil(items.length / columns);
  const lines = Array.from({ length: rows }, (_, row) =>
    items.flatMap((item, at) =>
      at % rows === row
        ? [
            {
              text: cutToWidth(item, width - BETWEEN_COLUMNS, SMALLEST_TEXT),
              x: width * Math.floor(at / rows),
            },
          ]
        : [],
    ),
  );
  return [...broken('Numbers stand for names that had no room:'), ...lines];
}

function sourceLines(edges: readonly DocumentedEdge[]): Cells[] {
  const sources = new Map<string, Source>();
  for (const { receipts } of edges)
    for (const { source } of receipts) sources.set(source.id, source);
  const groups = new Map<string, string[]>();
  for (const { title, publisher, retrievedOn } of [...sources.values()].slice(0, MOST_SOURCES)) {
    const from = `${publisher}, retrieved ${retrievedOn}`;
    groups.set(from, [...(groups.get(from) ?? []), shortened(title)]);
  }
  const words = [...groups].map(
    ([from, titles]) => `Source${titles.length === 1 ? '' : 's'}: ${titles.join('; ')} (${from}).`,
  );
  if (sources.size > MOST_SOURCES)
    words.push(`And ${sources.size - MOST_SOURCES} more sources, in the metadata of this file.`);
  return words.flatMap(broken);
}

const shortened = (title: string): string => (title.length > 90 ? `${title.slice(0, 89)}…` : title);

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
