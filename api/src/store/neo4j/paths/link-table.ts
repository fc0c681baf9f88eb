/** The links of a path index in columns, by the places of their ends among the sorted ids, in the order that breaks ties. */

import { EDGE_KINDS, type EdgeKind, GRADES, STATUSES } from '#model';
import type { PathLink } from '#paths';
import { readPathAmounts } from '../../edge-amounts.ts';
import { mergeOrders } from './merge-orders.ts';

/** Links as the database gives them: ends by number or by id, words by their places in the tables. */
export interface LinkColumns<End> {
  readonly from: readonly End[];
  readonly to: readonly End[];
  readonly kinds: readonly number[];
  readonly grades: readonly number[];
  readonly statuses: readonly number[];
  readonly firstDays: readonly number[];
  readonly lastDays: readonly number[];
  readonly amounts: readonly string[];
}

/** The place of each word in its table. */
const placesIn = (table: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(table.map((word, place) => [word, place]));

/** A list in the database holds no null. */
const NONE = -2_000_000_000;

/** What every query that gives {@link LinkColumns} is told. */
export const LINK_WORDS = {
  kinds: placesIn(EDGE_KINDS),
  grades: placesIn(GRADES),
  statuses: placesIn(STATUSES),
  none: NONE,
};

/** The kinds that a chain may ever walk. */
export const WALKABLE: readonly EdgeKind[] = EDGE_KINDS.filter((kind) => kind !== 'absent');

const NO_AMOUNTS = '[]';
/** Kinds come in the order of their words. */
const KIND_ORDER = Int32Array.from(EDGE_KINDS, (kind) => [...EDGE_KINDS].sort().indexOf(kind));

export interface LinkPlace {
  readonly from: number;
  readonly kind: EdgeKind;
  readonly to: number;
}

export class LinkTable {
  length = 0;
  #from: Int32Array;
  #to: Int32Array;
  #kind: Uint8Array;
  #grade: Uint8Array;
  #status: Int8Array;
  #firstDay: Int32Array;
  #lastDay: Int32Array;
  readonly #amounts: string[] = [];

  /** Room for so many; it grows when it is full. */
  constructor(room = 1024) {
    this.#from = new Int32Array(room);
    this.#to = new Int32Array(room);
    this.#kind = new Uint8Array(room);
    this.#grade = new Uint8Array(room);
    this.#status = new Int8Array(room);
    this.#firstDay = new Int32Array(room);
    this.#lastDay = new Int32Array(room);
  }

  /** Takes one link of the columns, its ends by their places. */
  push<End>(columns: LinkColumns<End>, row: number, from: number, to: number): void {
    if (this.length === this.#from.length) this.#grow();
    const at = this.length++;
    this.#from[at] = from;
    this.#to[at] = to;
    this.#kind[at] = columns.kinds[row] ?? 0;
    this.#grade[at] = columns.grades[row] ?? 0;
    this.#status[at] = columns.statuses[row] ?? -1;
    this.#firstDay[at] = columns.firstDays[row] ?? NONE;
    this.#lastDay[at] = columns.lastDays[row] ?? NONE;
    const amounts = columns.amounts[row] ?? NO_AMOUNTS;
    this.#amounts.push(amounts === NO_AMOUNTS ? NO_AMOUNTS : amounts);
  }

  placeOf(at: number): LinkPlace {
    const kind = EDGE_KINDS[this.#kind[at] ?? -1] ?? 'absent';
    return { from: this.#from[at] ?? -1, kind, to: this.#to[at] ?? -1 };
  }

  /** Every link as the search takes it, `edge` its row here. */
  *links(order?: Uint32Array): Iterable<PathLink> {
    for (let i = 0; i < this.length; i++) {
      const edge = order?.[i] ?? i;
      const grade = GRADES[this.#grade[edge] ?? -1];
      if (!grade) continue;
      yield {
        edge,
        ...this.placeOf(edge),
        grade,
        status: STATUSES[this.#status[edge] ?? -1] ?? null,
        fromDay: dayOf(this.#firstDay[edge]),
        toDay: dayOf(this.#lastDay[edge]),
        amounts: readPathAmounts(this.#amounts[edge] ?? NO_AMOUNTS),
      };
    }
  }

  /** Rows sorted by the order of their ends and kind, where `rank` gives the order of the ends; those of `before` are sorted already. */
  inOrder(rank: (end: number) => number, before = new Uint32Array(0)): Uint32Array<ArrayBuffer> {
    const [from, to] = [this.#from, this.#to].map((ends) =>
      Int32Array.from({ length: this.length }, (_, at) => rank(ends[at] ?? 0)),
    ) as [Int32Array, Int32Array]; // one for each
    const kind = this.#kind;
    return mergeOrders(
      before,
      this.length,
      (a, b) =>
        (from[a] ?? 0) - (from[b] ?? 0) ||
        (KIND_ORDER[kind[a] ?? 0] ?? 0) - (KIND_ORDER[kind[b] ?? 0] ?? 0) ||
        (to[a] ?? 0) - (to[b] ?? 0),
    );
  }

  /** The same links in order, their ends being places. */
  sorted(): LinkTable {
    const table = new LinkTable(Math.max(1, this.length));
    for (const row of this.inOrder((place) => place)) table.#copy(this, row);
    return table;
  }

  /** This table with its ends moved, without the links at some places, and with those of another; both are in order. */
  revised(movedTo: Int32Array, without: readonly LinkPlace[], fresh: LinkTable): LinkTable {
    const moved = this.#moved(movedTo);
    const dropped = new Uint8Array(moved.length);
    for (const place of without) {
      const at = moved.#firstNotBefore(place);
      if (at < moved.length && moved.#compare(at, place) === 0) dropped[at] = 1;
    }
    const table = new LinkTable(moved.length + fresh.length);
    let old = 0;
    for (let next = 0; next <= fresh.length; next++) {
      const until = next < fresh.length ? moved.#firstNotBefore(fresh.placeOf(next)) : moved.length;
      for (; old < until; old++) if (dropped[old] === 0) table.#copy(moved, old);
      if (next < fresh.length) table.#copy(fresh, next);
    }
    return table;
  }

  #moved(movedTo: Int32Array): LinkTable {
    const table = new LinkTable(this.length);
    for (let at = 0; at < this.length; at++) {
      table.#copy(this, at);
      table.#from[at] = movedTo[this.#from[at] ?? -1] ?? -1;
      table.#to[at] = movedTo[this.#to[at] ?? -1] ?? -1;
    }
    return table;
  }

  #copy(other: LinkTable, row: number): void {
    if (this.length === this.#from.length) this.#grow();
    const at = this.length++;
    this.#from[at] = other.#from[row] ?? 0;
    this.#to[at] = other.#to[row] ?? 0;
    this.#kind[at] = other.#kind[row] ?? 0;
    this.#grade[at] = other.#grade[row] ?? 0;
    this.#status[at] = other.#status[row] ?? -1;
    this.#firstDay[at] = other.#firstDay[row] ?? NONE;
    this.#lastDay[at] = other.#lastDay[row] ?? NONE;
    this.#amounts.push(other.#amounts[row] ?? NO_AMOUNTS);
  }

  #firstNotBefore(place: LinkPlace): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(at: number, { from, kind, to }: LinkPlace): number {
    const order = KIND_ORDER[EDGE_KINDS.indexOf(kind)] ?? 0;
    return (
      (this.#from[at] ?? 0) - from ||
      (KIND_ORDER[this.#kind[at] ?? 0] ?? 0) - order ||
      (this.#to[at] ?? 0) - to
    );
  }

  #grow(): void {
    const longer = <Column extends Int32Array | Uint8Array | Int8Array>(
      column: Column,
      make: new (length: number) => Column,
    ): Column => {
      const grown = new make(Math.max(1024, column.length * 2));
      grown.set(column);
      return grown;
    };
    this.#from = longer(this.#from, Int32Array);
    this.#to = longer(this.#to, Int32Array);
    this.#kind = longer(this.#kind, Uint8Array);
    this.#grade = longer(this.#grade, Uint8Array);
    this.#status = longer(this.#status, Int8Array);
    this.#firstDay = longer(this.#firstDay, Int32Array);
    this.#lastDay = longer(this.#lastDay, Int32Array);
  }
}

const dayOf = (day: number | undefined): number | null =>
  day === undefined || day === NONE ? null : day;
