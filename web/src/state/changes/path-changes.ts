/** Showing chains instead of the exploration, and going back to it exactly as it was. */
import type { Chain, Edge, EdgeId, Entity, EntityId, Hop } from '#model';
import type { Change, Drawn, PathView } from '../exploration.ts';
import { sayNumber } from '../say.ts';
import { addEntities } from './changes.ts';

/** Draws the union of the chains, left to right; the exploration waits, positions and all. Without chains nothing changes. */
export function showPath(chains: readonly Chain[], chain = 0): Change {
  return (now) => {
    if (chains.length === 0) return now;
    const path = pathView(chains, chain);
    const announcement = `Showing ${sayNumber(chains.length, 'chain', 'chains')} over ${sayNumber(path.edges.length, 'link', 'links')}.`;
    return { ...now, path, selection: null, announcement };
  };
}

/** As many chains are drawn unasked; more side by side can no longer be read. */
const FIRST_CHAINS = 8;

/** Lets another chain stand out, and draws it if it was not drawn; an index out of range changes nothing. */
export function showChain(chain: number): Change {
  return (now) => {
    const { path } = now;
    const edges = path?.chains[chain];
    if (!path || !edges) return now;
    const drawn = edges.every((id) => path.shown.edges.has(id));
    const shown = drawn
      ? path.shown
      : shownOf(path.chains, wholePath(path), (i) => isDrawn(path, i) || i === chain);
    return {
      ...now,
      path: { ...path, chain, shown },
      announcement: `Chain ${chain + 1} of ${path.chains.length}.`,
    };
  };
}

/** Draws every chain, however many there are. */
export function drawAllChains(): Change {
  return (now) =>
    now.path
      ? {
          ...now,
          path: { ...now.path, shown: { ...wholePath(now.path), positions: new Map() } },
          announcement: `All ${now.path.chains.length} chains are drawn.`,
        }
      : now;
}

type Whole = Pick<Drawn, 'entities' | 'edges'>;
const wholePath = (path: PathView): Whole => path.whole ?? path.shown;

/** How many chains are not drawn yet. */
export const undrawnChains = (path: PathView | null): number =>
  path ? path.chains.filter((_, i) => !isDrawn(path, i)).length : 0;

const isDrawn = ({ chains, shown }: PathView, chain: number): boolean =>
  (chains[chain] ?? []).every((id) => shown.edges.has(id));

/** The part of the whole that lies on some chains, to be laid out anew. */
function shownOf(
  chains: PathView['chains'],
  whole: Whole,
  draws: (chain: number) => boolean,
): Drawn {
  const ids = new Set(chains.filter((_, i) => draws(i)).flat());
  const edges = new Map([...whole.edges].filter(([id]) => ids.has(id)));
  const ends = new Set([...edges.values()].flatMap(({ from, to }) => [from, to]));
  const entities = new Map([...whole.entities].filter(([id]) => ends.has(id)));
  return { entities, edges, positions: new Map() };
}

/** Back to the exploration. */
export function leavePath(): Change {
  return (now) =>
    now.path
      ? { ...now, path: null, selection: null, announcement: 'Back to the exploration.' }
      : now;
}

/** Leaves the path and keeps all its chains on the canvas of the exploration. */
export function keepPath(): Change {
  return (now) =>
    now.path
      ? addEntities(
          wholePath(now.path).entities.values(),
          wholePath(now.path).edges.values(),
        )({ ...now, path: null })
      : now;
}

/** Leaves the path and keeps the chain that stands out on the canvas of the exploration. */
export function keepChain(): Change {
  return (now) => {
    if (!now.path) return now;
    const { path } = now;
    const { entities, edges } = shownOf(path.chains, wholePath(path), (i) => i === path.chain);
    return addEntities(entities.values(), edges.values())({ ...now, path: null });
  };
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
  const whole = { entities, edges };
  const ids = chains.map(({ hops }) => hops.map(({ edge }) => edge.id));
  const stands = chain < chains.length ? chain : 0;
  return {
    edges: [...edges.keys()],
    chain: stands,
    chains: ids,
    from: ends(({ hops }) => hops[0] && startOf(hops[0])),
    to: ends(({ hops }) => lastOf(hops)),
    whole,
    shown: shownOf(ids, whole, (i) => i < FIRST_CHAINS || i === stands),
  };
}

const startOf = (hop: Hop): EntityId => (hop.along === 'forward' ? hop.from.id : hop.to.id);

function lastOf(hops: readonly Hop[]): EntityId | undefined {
  const hop = hops.at(-1);
  return hop && (hop.along === 'forward' ? hop.to.id : hop.from.id);
}
