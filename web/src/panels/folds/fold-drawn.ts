/** Folds what is drawn one by one: contracts of a pair, parallel links. */
import type { Entity, EntityId } from '#model';
import { announce } from '../../state/changes/changes.ts';
import { foldableContracts, foldContracts, spreadLinks } from '../../state/changes/fold-changes.ts';
import type { Change, Exploration, Selection } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { parseFoldId } from '../../state/fold.ts';
import { readFolds } from './read-folds.ts';

const NOTHING = announce('Nothing here can be folded: no two links or contracts join one pair.');

/** Folds everything that this belongs to, as one step; what cannot be folded is said. */
export async function foldDrawn(selection: Selection): Promise<void> {
  const now = explorationStore.getState();
  // Neither is a fold folded again, nor what no record states.
  if (selection.type === 'own' || selection.type === 'fold') return explore(NOTHING);
  const ids = selection.type === 'edge' ? endsOf(now, selection.id) : [selection.id];
  const contracts = (await readFolds(pairsOf(now, ids))).map(foldContracts);
  const links: Change[] = [...now.spread]
    .filter((id) => isOf(id, ids, selection.type === 'edge'))
    .map((id) => spreadLinks(id, false));
  const changes = [...contracts, ...links];
  explore(...(changes.length > 0 ? changes : [NOTHING]));
}

function endsOf(now: Exploration, id: string): EntityId[] {
  const edge = [...now.edges.values()].find((one) => one.id === id);
  return edge ? [edge.from, edge.to] : [];
}

function isOf(id: string, ids: readonly EntityId[], both: boolean): boolean {
  const ends = parseFoldId(id);
  if (!ends) return false;
  const [a, b] = [ids.includes(ends.from), ids.includes(ends.to)];
  return both ? a && b : a || b;
}

/** Pairs of an agency or company with another company that have contracts drawn between them which may be folded. */
function pairsOf(now: Exploration, ids: readonly EntityId[]): (readonly [Entity, Entity])[] {
  const pairs = new Map<string, readonly [Entity, Entity]>();
  for (const contract of contractsAt(now, ids)) {
    const ends = neighboursOf(now, contract).filter(
      ({ kind }) => kind === 'agency' || kind === 'organization',
    );
    for (const one of ends)
      for (const other of ends) {
        const fits = one.id < other.id && (ids.includes(contract) || hasAny(ids, one, other));
        const bothAgencies = one.kind === 'agency' && other.kind === 'agency';
        if (fits && !bothAgencies) pairs.set(`${one.id} ${other.id}`, [one, other]);
      }
  }
  return [...pairs.values()].filter(
    ([one, other]) => foldableContracts(now, { from: one.id, to: other.id }).length > 0,
  );
}

const hasAny = (ids: readonly EntityId[], one: Entity, other: Entity): boolean =>
  ids.includes(one.id) || ids.includes(other.id);

function contractsAt(now: Exploration, ids: readonly EntityId[]): EntityId[] {
  const isContract = (id: EntityId): boolean => now.entities.get(id)?.kind === 'contract';
  const near = ids.flatMap((id) => neighboursOf(now, id).map((entity) => entity.id));
  return [...new Set([...ids, ...near])].filter(isContract);
}

function neighboursOf(now: Exploration, id: EntityId): Entity[] {
  const near = new Set<EntityId>();
  for (const { from, to } of now.edges.values()) {
    if (from === id) near.add(to);
    if (to === id) near.add(from);
  }
  return [...near].flatMap((one) => now.entities.get(one) ?? []);
}
