/**
 * Chains one after another, for what cannot be counted in one sweep: the k cheapest, all up to a number of hops,
 * and the shortest ones through given entities or in a given order of time.
 */
import type { Adjacency } from '../adjacency/adjacency.ts';
import type { NumberedChains, SearchEnds } from '../numbered-chains.ts';
import type { CompiledBounds } from '../question/compile-question.ts';
import type { WorkMeter } from '../work-meter.ts';
import { chainsByLength } from './chains-by-length.ts';
import { cheapestChains } from './cheapest-chains.ts';
import type { Enumeration } from './enumeration.ts';
import { LegCutter } from './leg-cutter.ts';
import { NodeRoles } from './node-roles.ts';
import { BallStock } from './tour.ts';

/** Searches one adjacency; it keeps scratch arrays, made at the first question, so one thread asks it one question at a time. */
export function enumeratingSearch(adjacency: Adjacency) {
  let scratch: { roles: NodeRoles; stock: BallStock; cutter: LegCutter } | null = null;
  return (
    bounds: CompiledBounds,
    ends: SearchEnds,
    meter: WorkMeter,
    fewestHops: number | null,
  ): NumberedChains => {
    scratch ??= {
      roles: new NodeRoles(adjacency),
      stock: new BallStock(adjacency.nodeCount),
      cutter: new LegCutter(adjacency.nodeCount),
    };
    const { roles, stock, cutter } = scratch;
    roles.restart(ends);
    const asked: Enumeration = {
      terms: { adjacency, bounds, roles, meter },
      ends,
      fewestHops,
      stock,
      cutter,
    };
    const { entities, ...found } =
      bounds.mode === 'k' ? cheapestChains(asked) : chainsByLength(asked);
    return { ...found, searched: { entities, edges: meter.work }, hubs: [...roles.hubs] };
  };
}
