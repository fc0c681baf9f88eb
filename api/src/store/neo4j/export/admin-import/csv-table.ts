/** One table of an import: a header and its rows, compressed, as `neo4j-admin database import` reads them. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export type Cell = string | number | bigint | null | undefined | readonly string[];
export type CsvRow = Readonly<Record<string, Cell>>;

/** What stands between the members of a list; ids, flags and roles hold none. */
const BETWEEN = ';';

export class CsvTable {
  /** `header,part`, as the import wants them named. */
  readonly files: string;
  readonly #names: readonly string[];
  readonly #gzip = createGzip({ level: 1 });
  readonly #written: Promise<void>;
  readonly #header: Promise<void>;
  rows = 0;

  /**
   * Columns as Neo4j names them: `name`, `links:long`, `roles:string[]`, `id:ID(Entity)`, `:LABEL`, `:START_ID(Record)`;
   * what has no name of its own is the cell `LABEL`, `START_ID`, `END_ID`.
   */
  constructor(folder: string, name: string, columns: readonly string[]) {
    const header = `${name}.header.csv`;
    const part = `${name}.csv.gz`;
    this.files = `${header},${part}`;
    this.#names = columns.map(cellOf);
    this.#header = writeFile(join(folder, header), `${columns.join()}\n`);
    this.#written = pipeline(this.#gzip, createWriteStream(join(folder, part)));
    // Whoever writes or closes next is told.
    for (const writing of [this.#header, this.#written]) writing.catch(() => undefined);
  }

  /** Throws for a cell that no column holds: nothing of a node is lost unnoticed. */
  async write(row: CsvRow): Promise<void> {
    const lost = Object.keys(row).find((name) => !this.#names.includes(name));
    if (lost !== undefined) throw new RangeError(`${this.files} has no column ${lost}`);
    this.rows += 1;
    const line = `${this.#names.map((name) => text(row[name])).join()}\n`;
    if (this.#gzip.write(line)) return;
    await Promise.race([once(this.#gzip, 'drain'), this.#written]);
  }

  async close(): Promise<void> {
    this.#gzip.end();
    await Promise.all([this.#header, this.#written]);
  }
}

const cellOf = (column: string): string => /^:?(\w+)/.exec(column)?.[1] ?? column;

/** Nothing between two commas is no value; an empty text stands in quotes. An empty list arrives as no value, whatever is written. */
function text(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'bigint') return String(cell);
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  const torn = cell.find((each) => each.includes(BETWEEN));
  if (torn !== undefined) throw new RangeError(`${torn} cannot stand in a list`);
  return text(cell.join(BETWEEN));
}
