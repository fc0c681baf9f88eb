/** The part of the graph that one question walks, read from the database row by row. */

import { type EdgeId, type EntityId, edgeId } from '#model';
import { type Adjacency, buildAdjacency, UnreadRows } from '#paths';
import { StaleIndex } from '../../paths/path-index.ts';
import type { Asker } from '../connection/bolt.ts';
import { IdOrder } from './id-order.ts';
import { LINK_WORDS, type LinkColumns, LinkTable, WALKABLE } from './link-table.ts';

/** Links with what is known of the end that was not asked about. */
interface RowColumns extends LinkColumns<number> {
  readonly ids: readonly EntityId[];
  readonly degrees: readonly number[];
  /** Whether the link leaves the entity that was asked about. */
  readonly leaves: readonly boolean[];
}

export interface KnownEntity {
  readonly id: EntityId;
  /** Its number in the database. */
  readonly n: number;
  /** Its links that may be walked. */
  readonly degree: number;
}

export class PathRegion {
  readonly #places = new Map<number, number>();
  readonly #entities: KnownEntity[] = [];
  readonly #isRead: boolean[] = [];
  readonly #table = new LinkTable();
  /** Places by their ids and links by their ends, as far as they were put in order for the last adjacency. */
  readonly #placeOrder = new IdOrder();
  #linkOrder = new Uint32Array(0);
  /** The last adjacency, until more links come. */
  #built: Adjacency | null = null;

  /** Links that it holds. */
  get length(): number {
    return this.#table.length;
  }

  /** The place of an entity, which it has from now on. */
  place(entity: KnownEntity): number {
    const known = this.#places.get(entity.n);
    if (known !== undefined) return known;
    this.#places.set(entity.n, this.#entities.length);
    this.#entities.push(entity);
    this.#isRead.push(false);
    this.#placeOrder.push(entity.id);
    return this.#entities.length - 1;
  }

  /** All links of the entities at these places: how many there will be. */
  weightOf(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + (this.#entities[place]?.degree ?? 0), 0);
  }

  /** Reads the rows of entities from the database; {@link take} adds them. */
  async read(tx: Asker, places: readonly number[]): Promise<RowColumns | undefined> {
    const nodes = places.flatMap((place) => this.#entities[place]?.n ?? []);
    const [rows] = await tx.ask<RowColumns>('path-rows', { nodes, ...LINK_WORDS }, WALKABLE);
    return rows;
  }

  /** Adds the rows of these entities, each link once, though it stands in the rows of both its ends. */
  take(places: readonly number[], rows: RowColumns | undefined): void {
    const now = new Set(places);
    const before = this.length;
    for (const [row, id] of rows?.ids.entries() ?? []) {
      if (!rows) continue;
      const leaves = rows.leaves[row] ?? false;
      const n = (leaves ? rows.to[row] : rows.from[row]) ?? -1;
      const other = this.place({ id, n, degree: rows.degrees[row] ?? 0 });
      if (this.#isRead[other] || (now.has(other) && !leaves)) continue;
      const here = this.#places.get((leaves ? rows.from[row] : rows.to[row]) ?? -1) ?? -1;
      this.#table.push(rows, row, leaves ? here : other, leaves ? other : here);
    }
    for (const place of places) this.#isRead[place] = true;
    if (this.length > before) this.#built = null;
  }

  /** What has been read, its links in the order of the ids of their ends; it knows which rows are missing. */
  adjacency(): Adjacency & { readonly unread: UnreadRows } {
    const unread = new UnreadRows(
      Int32Array.from(this.#entities, ({ degree }) => degree),
      Uint8Array.from(this.#isRead, Number),
    );
    this.#built ??= this.#build(unread);
    return { ...withRows(this.#built, unread.nodeCount), unread };
  }

  #build(unread: UnreadRows): Adjacency {
    const ranks = this.#placeOrder.ranks();
    this.#linkOrder = this.#table.inOrder((place) => ranks[place] ?? 0, this.#linkOrder);
    return buildAdjacency(this.#table.links(this.#linkOrder), Math.max(1, this.length), unread);
  }

  /** The id of the link that the adjacency knows by this key. */
  nameOf(key: number): EdgeId {
    const { from, kind, to } = this.#table.placeOf(key);
    const [start, end] = [this.#entities[from], this.#entities[to]];
    if (!start || !end) throw new StaleIndex();
    return edgeId({ from: start.id, kind, to: end.id });
  }
}

/** The same links with an empty row for every further node. */
function withRows(adjacency: Adjacency, nodeCount: number): Adjacency {
  const { rowStart } = adjacency;
  if (nodeCount <= adjacency.nodeCount) return adjacency;
  const longer = new Int32Array(nodeCount + 1).fill(rowStart.at(-1) ?? 0);
  longer.set(rowStart);
  return { ...adjacency, nodeCount, rowStart: longer };
}
