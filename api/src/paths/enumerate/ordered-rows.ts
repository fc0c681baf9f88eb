/** The links of a place with the cheapest way on first, so that a walk that passes a hub again and again reads no more of it than it can use. */
import type { WorkMeter } from '../work-meter.ts';
import type { ChainWeb } from './chain-web.ts';
import { NO_COST } from './cost-ball.ts';
import type { CostsToGo } from './costs-to-go.ts';

/** Links with what they and the way on cost at least, ascending; among equals in the order of edges. */
export interface OrderedRow {
  readonly links: Int32Array;
  readonly least: Uint16Array;
}

export class OrderedRows {
  readonly #web: ChainWeb;
  readonly #toGo: CostsToGo;
  readonly #hopCosts: Uint16Array;
  readonly #meter: WorkMeter;
  readonly #rows = new Map<number, OrderedRow>();

  constructor(web: ChainWeb, toGo: CostsToGo, hopCosts: Uint16Array, meter: WorkMeter) {
    this.#web = web;
    this.#toGo = toGo;
    this.#hopCosts = hopCosts;
    this.#meter = meter;
  }

  /** The row of a node where so many hops are left and `need` is still to be passed; made once. */
  of(node: number, left: number, need: number): OrderedRow {
    const key = (node * 16 + left) * 8 + need;
    const known = this.#rows.get(key);
    if (known) return known;
    const row = this.#order(node, left, need);
    this.#rows.set(key, row);
    return row;
  }

  /** Sorts by counting: costs are small whole numbers. */
  #order(node: number, left: number, need: number): OrderedRow {
    const { rowStart, linkTo, linkGrade, viaBit } = this.#web;
    const byLeast: number[][] = [];
    let length = 0;
    const end = rowStart[node + 1] ?? 0;
    const begin = rowStart[node] ?? 0;
    // Whoever walks on asks whether that was too much.
    this.#meter.spend(end - begin);
    for (let link = begin; link < end; link++) {
      const to = linkTo[link] ?? 0;
      const rest = this.#toGo.at(to, left - 1, need & ~(viaBit[to] ?? 0), node);
      if (rest === NO_COST) continue;
      const least = rest + (this.#hopCosts[linkGrade[link] ?? 0] ?? NO_COST);
      byLeast[least] = byLeast[least] ?? [];
      byLeast[least].push(link);
      length += 1;
    }
    const row = { links: new Int32Array(length), least: new Uint16Array(length) };
    let at = 0;
    // The list has holes, which `forEach` passes over.
    byLeast.forEach((links, least) => {
      row.links.set(links, at);
      row.least.fill(least, at, at + links.length);
      at += links.length;
    });
    return row;
  }
}
