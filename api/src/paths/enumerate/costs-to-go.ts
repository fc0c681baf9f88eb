/** What is left to pay from each place of a web, so that a walk enters only where an end can still be reached. */
import type { WorkMeter } from '../work-meter.ts';
import type { ChainWeb } from './chain-web.ts';
import { NO_COST } from './cost-ball.ts';

/** More states than this are not laid out: the search stops with what it has. */
const MOST_STATES = 40_000_000;
/** Where a walk that begins has come from. */
export const NOWHERE = -1;

/**
 * By place and by what is still to be passed: the lowest cost, the place it leads to first, and the lowest cost of
 * those that lead elsewhere first. The two together tell what is left without turning back at once, which at a
 * hub is nearly everything there is to know.
 */
interface Layer {
  readonly best: Uint16Array;
  readonly first: Int32Array;
  readonly elsewhere: Uint16Array;
}

export interface CostsToGo {
  /**
   * The lowest cost from `node` to an end in exactly `hops` hops, through every place whose bit is in `need`, never
   * back to where it just came from; {@link NO_COST} when there is none. Chains are not yet simple in entities.
   */
  at(node: number, hops: number, need: number, cameFrom: number): number;
}

/** Lays them out for up to `maxHops` hops; null when it is told to stop or the web is too large. */
export function costsToGo(
  web: ChainWeb,
  hopCosts: Uint16Array,
  maxHops: number,
  vias: number,
  meter: WorkMeter,
): CostsToGo | null {
  const needs = 1 << vias;
  const states = web.nodeCount * needs;
  if (states * (maxHops + 1) > MOST_STATES) return null;
  const layers = [emptyLayer(states)];
  const { best, elsewhere } = layers[0] as Layer; // just made
  for (let node = 0; node < web.nodeCount; node++)
    if (web.isEnd[node]) best[node * needs] = elsewhere[node * needs] = 0;
  for (let hops = 1; hops <= maxHops; hops++) {
    const layer = emptyLayer(states);
    if (!layOut(web, hopCosts, needs, layers[hops - 1] as Layer, layer, meter)) return null; // made in the turn before
    layers.push(layer);
  }
  return {
    at: (node, hops, need, cameFrom) => costIn(layers[hops], node * needs + need, cameFrom),
  };
}

const emptyLayer = (states: number): Layer => ({
  best: new Uint16Array(states).fill(NO_COST),
  first: new Int32Array(states).fill(NOWHERE),
  elsewhere: new Uint16Array(states).fill(NO_COST),
});

const costIn = (layer: Layer | undefined, state: number, cameFrom: number): number =>
  (layer?.first[state] === cameFrom ? layer.elsewhere[state] : layer?.best[state]) ?? NO_COST;

/** One hop more; false when the meter says stop. */
function layOut(
  { nodeCount, rowStart, linkTo, linkGrade, viaBit }: ChainWeb,
  hopCosts: Uint16Array,
  needs: number,
  before: Layer,
  layer: Layer,
  meter: WorkMeter,
): boolean {
  for (let node = 0; node < nodeCount; node++) {
    const end = rowStart[node + 1] ?? 0;
    let link = rowStart[node] ?? 0;
    if (meter.spend((end - link) * needs)) return false;
    for (; link < end; link++) {
      const to = linkTo[link] ?? 0;
      const cost = hopCosts[linkGrade[link] ?? 0] ?? NO_COST;
      const met = viaBit[to] ?? 0;
      for (let need = 0; need < needs; need++) {
        const rest = costIn(before, to * needs + (need & ~met), node);
        if (rest !== NO_COST) lower(layer, node * needs + need, cost + rest, to);
      }
    }
  }
  return true;
}

function lower({ best, first, elsewhere }: Layer, state: number, cost: number, to: number): void {
  const least = best[state] ?? 0;
  if (first[state] === to) {
    if (cost < least) best[state] = cost;
  } else if (cost < least) {
    elsewhere[state] = least;
    best[state] = cost;
    first[state] = to;
  } else if (cost < (elsewhere[state] ?? 0)) elsewhere[state] = cost;
}
