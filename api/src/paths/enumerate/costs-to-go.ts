/** What is left to pay from each place of a web, so that a walk enters only where an end can still be reached. */
import type { WorkMeter } from '../work-meter.ts';
import type { ChainWeb } from './chain-web.ts';
import { NO_COST } from './cost-ball.ts';

/** More states than this are not laid out: the search stops with what it has. */
const MOST_STATES = 100_000_000;

export interface CostsToGo {
  /** The lowest cost from `node` to an end in exactly `hops` hops, through every place whose bit is in `need`; {@link NO_COST} when there is none. */
  at(node: number, hops: number, need: number): number;
}

/** Lays them out for up to `maxHops` hops; null when it is told to stop or the web is too large. Not yet simple in entities. */
export function costsToGo(
  web: ChainWeb,
  hopCosts: Uint16Array,
  maxHops: number,
  vias: number,
  meter: WorkMeter,
): CostsToGo | null {
  const { nodeCount, isEnd } = web;
  const needs = 1 << vias;
  if (nodeCount * needs * (maxHops + 1) > MOST_STATES) return null;
  const layers = Array.from({ length: maxHops + 1 }, () =>
    new Uint16Array(nodeCount * needs).fill(NO_COST),
  );
  for (let node = 0; node < nodeCount; node++) if (isEnd[node]) set(layers[0], node * needs, 0);
  for (let hops = 1; hops <= maxHops; hops++)
    if (!layLayer(web, hopCosts, needs, layers[hops - 1], layers[hops], meter)) return null;
  return { at: (node, hops, need) => layers[hops]?.[node * needs + need] ?? NO_COST };
}

const set = (layer: Uint16Array | undefined, at: number, cost: number): void => {
  if (layer) layer[at] = cost;
};

/** One hop more; false when the meter says stop. */
function layLayer(
  { nodeCount, rowStart, linkTo, linkGrade, viaBit }: ChainWeb,
  hopCosts: Uint16Array,
  needs: number,
  before: Uint16Array | undefined,
  layer: Uint16Array | undefined,
  meter: WorkMeter,
): boolean {
  if (!before || !layer) return false;
  for (let node = 0; node < nodeCount; node++) {
    const end = rowStart[node + 1] ?? 0;
    let link = rowStart[node] ?? 0;
    if (meter.spend((end - link) * needs)) return false;
    for (; link < end; link++) {
      const to = linkTo[link] ?? 0;
      const cost = hopCosts[linkGrade[link] ?? 0] ?? NO_COST;
      const met = viaBit[to] ?? 0;
      for (let need = 0; need < needs; need++) {
        const total = cost + (before[to * needs + (need & ~met)] ?? NO_COST);
        if (total < (layer[node * needs + need] ?? 0)) layer[node * needs + need] = total;
      }
    }
  }
  return true;
}
