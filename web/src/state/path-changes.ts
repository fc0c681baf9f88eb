/** Showing chains instead of the exploration, and going back to it exactly as it was. */
import type { Chain, Edge, EdgeId, Entity, EntityId, Hop } from '#model';
import { addEntities } from './changes.ts';
import type { Change, PathView } from './exploration.ts';
import { sayNumber } from './say.ts';

/** Draws the union of the chains, left to right; the exploration waits, positions and all. Without chains nothing changes. */
export function showPath(chains: readonly Chain[], chain = 0): Change {
  return (now) => {
    if (chains.length === 0) return now;
    const path = pathView(chains, chain);
    const announcement = `Showing ${sayNumber(chains.length, 'chain', 'chains')} over ${sayNumber(path.edges.length, 'link', 'links')}.`;
    return { ...now, path, selection: null, announcement };
  };
}

/** Lets another of the drawn chains stand out; an index out of range changes nothing. */
export function showChain(chain: number): Change {
  return (now) =>
    now.path?.chains[chain] === undefined
      ? now
      : {
          ...now,
          path: { ...now.path, chain },
          announcement: `Chain ${chain + 1} of ${now.path.chains.length}.`,
        };
}

/** Back to the exploration. */
export function leavePath(): Change {
  return (now) =>
    now.path
      ? { ...now, path: null, selection: null, announcement: 'Back to the exploration.' }
      : now;
}

/** Leaves the path and keeps what it drew on the canvas of the exploration. */
export function keepPath(): Change {
  return (now) =>
    now.path
      ? addEntities(
          now.path.shown.entities.values(),
          now.path.shown.edges.values(),
        )({ ...now, path: null })
      : now;
}

function pathView(chains: readonly Chain[], chain: number): PathView {
  const entities = new Map<EntityId, Entity>();
  const edges = new Map<EdgeId, Edge>();
  for (const hop of chains.flatMap(({ hops }) => hops)) {
    entities.set(hop.from.id, hop.from);
    entities.set(hop.to.id, hop.to);
    edges.set(hop.edge.id, hop.edge);
  }
  const ends = (pick: (chain: Chain) => EntityId | undefined): ReadonlySet<EntityId> =>
    new Set(chains.map(pick).filter((id) => id !== undefined));
  return {
    edges: [...edges.keys()],
    chain: chain < chains.length ? chain : 0,
    chains: chains.map(({ hops }) => hops.map(({ edge }) => edge.id)),
    from: ends(({ hops }) => hops[0] && startOf(hops[0])),
    to: ends(({ hops }) => lastOf(hops)),
    shown: { entities, edges, positions: new Map() },
  };
}

const startOf = (hop: Hop): EntityId => (hop.along === 'forward' ? hop.from.id : hop.to.id);

function lastOf(hops: readonly Hop[]): EntityId | undefined {
  const hop = hops.at(-1);
  return hop && (hop.along === 'forward' ? hop.to.id : hop.from.id);
}
