/** How one question walks the adjacency: from an entity to the next, in the chain's own direction or against it. */
import type { Adjacency } from '../adjacency/adjacency.ts';
import { RULE_BITS } from '../adjacency/filter-word.ts';
import { type CompiledBounds, END_HOP, REFUSED } from '../question/compile-question.ts';
import { isHub } from '../question/hub.ts';
import { withinBounds } from '../question/within-bounds.ts';
import type { WorkMeter } from '../work-meter.ts';
import { CLOSED, FROM, type NodeRoles, OPEN, TO } from './node-roles.ts';

export interface WalkTerms {
  readonly adjacency: Adjacency;
  readonly bounds: CompiledBounds;
  readonly roles: NodeRoles;
  readonly meter: WorkMeter;
}

/** `fore`: as the chain runs. `back`: against it, from the `to` side. */
export type Way = 'fore' | 'back';

/**
 * Calls back for every link that a chain may walk between `node` and a neighbour. No chain enters a `from` or
 * leaves a `to`, so a link allowed at the ends only is one that leaves a `from` or enters a `to`.
 */
export function eachStep(
  { adjacency, bounds, roles, meter }: WalkTerms,
  node: number,
  way: Way,
  visit: (node: number, slot: number, word: number) => void,
): void {
  const { rowStart, slotNode, slotEdge, slotWord } = adjacency;
  const [start, finish] = way === 'fore' ? [FROM, TO] : [TO, FROM];
  const rules = way === 'fore' ? bounds.rules : bounds.reverseRules;
  const exact = bounds.window !== null || bounds.least !== null;
  const role = roles.of;
  if (role[node] === finish) return;
  if (adjacency.unread?.lacks(node)) {
    meter.giveUp();
    return;
  }
  const leavesEnd = role[node] === start;
  // Positions below come out of the arrays themselves, so every read is inside them.
  const stop = rowStart[node + 1] as number;
  let slot = rowStart[node] as number;
  if (meter.spend(stop - slot)) return;
  for (; slot < stop; slot++) {
    const word = slotWord[slot] as number;
    const rule = rules[word & RULE_BITS];
    if (rule === REFUSED) continue;
    const next = slotNode[slot] as number;
    const nextRole = role[next] as number;
    if (nextRole === CLOSED || nextRole === start) continue;
    if (rule === END_HOP && !leavesEnd && nextRole !== finish) continue;
    if (exact && !withinBounds(bounds, adjacency, slotEdge[slot] as number, word)) continue;
    if (nextRole === OPEN && isHub(adjacency, bounds, next)) roles.closeHub(next);
    else visit(next, slot, word);
  }
}
