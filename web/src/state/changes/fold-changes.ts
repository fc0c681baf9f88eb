/** Folding contracts and parallel links into one line, and unfolding them again. Nothing that stays moves. */
import type { Edge, Entity, EntityId } from '#model';
import type { Change, Exploration } from '../exploration.ts';
import { type ContractFold, type FoldId, parseFoldId } from '../fold.ts';
import { readingName } from '../reading-name.ts';
import { sayNumber, sentence } from '../say.ts';
import { merged, NOTHING_MOVED, without } from './changes.ts';

/** Partners of an entity, each with all contracts between the two as one link; `total` is how many there are. Links `between` what is drawn then come along. */
export function addPartners(
  asked: Entity,
  partners: readonly { readonly entity: Entity; readonly fold: ContractFold }[],
  total: number,
  between: Iterable<Edge> = [],
): Change {
  return (now) => {
    const next = merged(now, [asked, ...partners.map(({ entity }) => entity)], between);
    const origin = new Map(now.origin);
    const folds = new Map(now.folds);
    for (const { entity, fold } of partners) {
      if (!now.entities.has(entity.id)) origin.set(entity.id, asked.id);
      folds.set(fold.id, fold);
    }
    const whom = `${partners.length.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`;
    const said = `Added ${whom} that ${readingName(asked)} reaches through contracts, each by one folded link`;
    return { ...next, origin, folds, announcement: `${sentence(said)} ${NOTHING_MOVED}` };
  };
}

/** Draws all contracts between two as one link in place of those that stand between these two alone. */
export function foldContracts(fold: ContractFold): Change {
  return (now) => {
    if (!now.entities.has(fold.from) || !now.entities.has(fold.to)) return now;
    const inner = new Set(foldableContracts(now, fold));
    const next = without(now, (id) => inner.has(id));
    const what = `${sayNumber(fold.count, 'contract', 'contracts')} between ${pairWords(now, fold)}`;
    return {
      ...next,
      folds: new Map(next.folds).set(fold.id, fold),
      announcement: `${sentence(`Folded ${what} into one link`)} ${NOTHING_MOVED}`,
    };
  };
}

/** Draws contracts of a fold one by one; the fold goes once all that it stands for are drawn. */
export function unfoldContracts(
  id: FoldId,
  contracts: readonly Entity[],
  edges: readonly Edge[],
): Change {
  return (now) => {
    const fold = now.folds.get(id);
    if (!fold) return now;
    const next = merged(now, contracts, edges);
    const origin = new Map(now.origin);
    for (const contract of contracts)
      if (!now.entities.has(contract.id)) origin.set(contract.id, fold.to);
    const folds = new Map(now.folds);
    const left = fold.count - contractsBetween(next, fold).length;
    if (left <= 0) folds.delete(id);
    const selection = left <= 0 ? unselected(now, id) : now.selection;
    const some = contracts.length.toLocaleString('en-US');
    const all = sayNumber(fold.count, 'contract', 'contracts');
    const what = fold.count > contracts.length ? `${some} of ${all}` : all;
    const said = `Unfolded ${what} between ${pairWords(now, fold)}`;
    const announcement = `${sentence(said)} ${NOTHING_MOVED}`;
    return { ...next, origin, folds, selection, announcement };
  };
}

/** Nothing is selected where this was: it is a line no longer. */
const unselected = ({ selection }: Exploration, id: FoldId): Exploration['selection'] =>
  selection?.id === id ? null : selection;

/** Takes a folded link off the canvas; its ends stay. */
export function removeFold(id: FoldId): Change {
  return (now) => {
    const fold = now.folds.get(id);
    if (!fold) return now;
    const folds = new Map(now.folds);
    folds.delete(id);
    const selection = unselected(now, id);
    const said = sentence(`Hid the folded link between ${pairWords(now, fold)}`);
    return { ...now, folds, selection, announcement: said };
  };
}

/** Shows the parallel links of a pair one by one, or as one. */
export function spreadLinks(id: FoldId, on: boolean): Change {
  return (now) => {
    const ends = parseFoldId(id);
    if (!ends || now.spread.has(id) === on) return now;
    const spread = new Set(now.spread);
    if (on) spread.add(id);
    else spread.delete(id);
    const verb = on ? 'Unfolded' : 'Folded';
    const said = sentence(`${verb} the links between ${pairWords(now, ends)}`);
    const selection = on ? unselected(now, id) : now.selection;
    return { ...now, spread, selection, announcement: `${said} ${NOTHING_MOVED}` };
  };
}

interface Ends {
  readonly from: EntityId;
  readonly to: EntityId;
}

/** Contracts that are drawn with a link to each end. */
export function contractsBetween(
  { entities, edges }: Pick<Exploration, 'entities' | 'edges'>,
  { from, to }: Ends,
): EntityId[] {
  const [near, far] = [new Set<EntityId>(), new Set<EntityId>()];
  for (const edge of edges.values())
    for (const [one, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const) {
      if (one === from) near.add(other);
      if (one === to) far.add(other);
    }
  return [...near].filter((id) => far.has(id) && entities.get(id)?.kind === 'contract');
}

/** Those of them that have no other link on the canvas and are not pinned. */
export function foldableContracts(now: Exploration, ends: Ends): EntityId[] {
  const between = new Set(contractsBetween(now, ends).filter((id) => !now.pinned.has(id)));
  for (const { from, to } of now.edges.values())
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (other !== ends.from && other !== ends.to) between.delete(one);
  return [...between];
}

const pairWords = ({ entities }: Exploration, { from, to }: Ends): string =>
  [from, to]
    .map((id) => {
      const entity = entities.get(id);
      return entity ? readingName(entity) : id;
    })
    .join(' and ');
