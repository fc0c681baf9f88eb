/** The part of the graph that one question walks, read from the database row by row. */

import { type EdgeId, type EntityId, edgeId } from '#model';
import { type Adjacency, buildAdjacency, UnreadRows } from '#paths';
import { StaleIndex } from '../../path-index.ts';
import type { Asker } from '../connection/bolt.ts';
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
  }

  /** What has been read, its links in the order of the ids of their ends; it knows which rows are missing. */
  adjacency(): Adjacency & { readonly unread: UnreadRows } {
    const unread = new UnreadRows(
      Int32Array.from(this.#entities, ({ degree }) => degree),
      Uint8Array.from(this.#isRead, Number),
    );
    const ranks = this.#ranks();
    const order = this.#table.inOrder((place) => ranks[place] ?? 0);
    const links = this.#table.links(order);
    return { ...buildAdjacency(links, Math.max(1, this.length), unread), unread };
  }

  /** The id of the link that the adjacency knows by this key. */
  nameOf(key: number): EdgeId {
    const { from, kind, to } = this.#table.placeOf(key);
    const [start, end] = [this.#entities[from], this.#entities[to]];
    if (!start || !end) throw new StaleIndex();
    return edgeId({ from: start.id, kind, to: end.id });
  }

  /** By place: where its id stands among all. */
  #ranks(): Int32Array {
    const ids = this.#entities.map(({ id }) => Buffer.from(id, 'utf8'));
    const order = Uint32Array.from(ids, (_, place) => place).sort((a, b) =>
      Buffer.compare(ids[a] ?? Buffer.alloc(0), ids[b] ?? Buffer.alloc(0)),
    );
    const ranks = new Int32Array(ids.length);
    for (const [rank, place] of order.entries()) ranks[place] = rank;
    return ranks;
  }
}
