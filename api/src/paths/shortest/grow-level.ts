/** One step of a breadth-first search: from one level to the next, recording every link between the two. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import { RULE_BITS } from '../adjacency/filter-word.ts';
import { type CompiledBounds, END_HOP, REFUSED } from '../question/compile-question.ts';
import { isHub } from '../question/hub.ts';
import { withinBounds } from '../question/within-bounds.ts';
import type { WorkMeter } from '../work-meter.ts';
import type { SearchSide } from './search-side.ts';

export interface GrowthRules {
  readonly adjacency: Adjacency;
  readonly bounds: CompiledBounds;
  /** By the rule bits of a word, for slots as this side walks them. */
  readonly rules: Uint8Array;
}

/**
 * Grows `side` by one level. A link allowed at the ends only counts when it leaves this side's end, or arrives
 * at the other side's end while that side has not grown: then it is the first or the last hop of the chain.
 * Returns the nodes where the two sides meet; when the meter stops it, those found until then.
 */
export function growLevel(
  { adjacency, bounds, rules }: GrowthRules,
  side: SearchSide,
  other: SearchSide,
  meter: WorkMeter,
): number[] {
  const { rowStart, slotNode, slotEdge, slotWord } = adjacency;
  const exact = bounds.window !== null || bounds.least !== null;
  const leavesEnd = side.level === 0;
  const mayArrive = other.level === 0;
  const next = side.level + 1;
  const [begin, end] = [side.levelStart, side.seen.length];
  const met: number[] = [];
  let isLast = false;
  if (adjacency.unread?.lacksAny(side.seen, begin, end)) {
    meter.giveUp();
    return met;
  }
  side.levelStart = end;
  side.level = next;
  side.weight = 0;
  for (let i = begin; i < end; i++) {
    // Positions below come out of the arrays themselves, so every read is inside them.
    const node = side.seen.items[i] as number;
    const stop = rowStart[node + 1] as number;
    let slot = rowStart[node] as number;
    if (meter.spend(stop - slot)) return met;
    for (; slot < stop; slot++) {
      const word = slotWord[slot] as number;
      const rule = rules[word & RULE_BITS];
      if (rule === REFUSED) continue;
      const reached = slotNode[slot] as number;
      const depth = side.depth[reached] as number;
      if (depth !== -1 && depth !== next) continue;
      // Where the sides have met, this level is the last: of what it reaches, only where they meet matters.
      if (isLast && depth === -1 && other.depth[reached] === -1) continue;
      if (rule === END_HOP && !leavesEnd && !(mayArrive && other.depth[reached] === 0)) continue;
      if (exact && !withinBounds(bounds, adjacency, slotEdge[slot] as number, word)) continue;
      if (depth === -1) {
        if (isHub(adjacency, bounds, reached) && other.depth[reached] !== 0) {
          side.closeHub(reached);
          continue;
        }
        side.add(reached, next);
        if (other.depth[reached] !== -1) {
          met.push(reached);
          // Hubs are told of, so all of them have to be looked at.
          isLast = bounds.maxDegree === null;
        }
      }
      side.link(reached, node, slot);
    }
  }
  return met;
}
