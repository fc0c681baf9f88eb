/** Small made-up drawings for the tests of state and canvas. */

import fc from 'fast-check';
import {
  type Edge,
  type EdgeKind,
  type Entity,
  type EntityId,
  EntityIdSchema,
  edgeId,
  kindOfEntityId,
} from '#model';
import {
  addEntities,
  addNeighbours,
  keepNeighbourhood,
  pin,
  removeEntity,
  select,
  setPositions,
} from '../../web/src/state/changes/changes.ts';
import {
  addPartners,
  foldContracts,
  removeFold,
  spreadLinks,
  unfoldContracts,
} from '../../web/src/state/changes/fold-changes.ts';
import {
  drawOwnLink,
  removeOwnLink,
  rewordOwnLink,
} from '../../web/src/state/changes/own-link-changes.ts';
import type { Change } from '../../web/src/state/exploration.ts';
import { type ContractFold, foldId } from '../../web/src/state/fold.ts';
import { ownLinkId } from '../../web/src/state/own-link.ts';

/** An entity of the kind that its id says. */
export function anEntity(id: string, more: Partial<Entity> = {}): Entity {
  const kind = kindOfEntityId(id);
  if (!kind) throw new RangeError(`no entity id: ${id}`);
  const name = id.slice(id.lastIndexOf(':') + 1);
  return {
    id: EntityIdSchema.parse(id),
    kind,
    name,
    shortName: null,
    roles: [],
    links: 1,
    sources: 1,
    ...more,
  };
}

/** An edge with one record of grade A. */
export function anEdge(from: Entity, kind: EdgeKind, to: Entity, more: Partial<Edge> = {}): Edge {
  return {
    id: edgeId({ from: from.id, kind, to: to.id }),
    kind,
    from: from.id,
    to: to.id,
    grade: 'documented',
    contested: false,
    status: null,
    period: null,
    amounts: [],
    records: 1,
    flags: [],
    ...more,
  };
}

/** Contracts between two as one link, each with one record of grade A. */
export function aFold(
  from: Entity,
  to: Entity,
  count: number,
  more: Partial<ContractFold> = {},
): ContractFold {
  return {
    id: foldId({ from: from.id, of: 'contracts', to: to.id }),
    of: 'contracts',
    from: from.id,
    to: to.id,
    count,
    amounts: [],
    period: null,
    best: 'documented',
    worst: 'documented',
    flags: [],
    ...more,
  };
}

const SOME = Array.from({ length: 8 }, (_, i) => anEntity(`org:name:firm-${i}`, { links: 3 }));
const one = fc.constantFrom(...SOME);
const link = fc
  .tuple(one, one, fc.constantFrom('partners_with' as const, 'owned_by' as const))
  .map(([a, b, kind]) => anEdge(a, kind, b));
const ownId = fc
  .tuple(one, one, fc.integer({ min: 1, max: 2 }))
  .map(([a, b, number]) => ownLinkId({ from: a.id, to: b.id, number }));
const AWARDS = Array.from({ length: 3 }, (_, i) => anEntity(`award:CONT_AWD_${i}_1_2_3`));
const fold = fc.tuple(one, one, fc.integer({ min: 1, max: 3 })).map(([a, b, n]) => ({
  from: a,
  to: b,
  fold: aFold(a, b, n),
  contracts: AWARDS.slice(0, n),
  edges: AWARDS.slice(0, n).flatMap((award) => [
    anEdge(a, 'awarded', award),
    anEdge(award, 'held_by', b),
  ]),
}));

export interface Step {
  readonly name: string;
  readonly moves: ReadonlySet<EntityId>;
  readonly change: Change;
}
const step = (name: string, change: Change, moves: Iterable<EntityId> = []): Step => ({
  name,
  change,
  moves: new Set(moves),
});

/** Any one step over eight firms. */
export const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.array(one), fc.array(link))
    .map(([nodes, links]) => step('add', addEntities(nodes, links))),
  fc
    .tuple(one, fc.array(one), fc.array(link))
    .map(([parent, nodes, links]) => step('expand', addNeighbours(parent.id, nodes, links))),
  one.map(({ id }) => step('remove', removeEntity(id))),
  one.map(({ id }) => step('keep', keepNeighbourhood(id))),
  fold.map((one) =>
    step('partner', addPartners(one.from, [{ entity: one.to, fold: one.fold }], 9)),
  ),
  fold.map((one) => step('fold', foldContracts(one.fold))),
  fold.map((one) => step('unfold', unfoldContracts(one.fold.id, one.contracts, one.edges))),
  fold.map((one) => step('drop fold', removeFold(one.fold.id))),
  fc
    .tuple(one, one, fc.boolean())
    .map(([a, b, on]) =>
      step('spread', spreadLinks(foldId({ from: a.id, of: 'links', to: b.id }), on)),
    ),
  fc
    .tuple(one, one, fc.string({ maxLength: 12 }))
    .map(([a, b, words]) => step('own link', drawOwnLink(a.id, b.id, words))),
  ownId.chain((id) =>
    fc.oneof(
      fc.string({ maxLength: 12 }).map((words) => step('reword', rewordOwnLink(id, words))),
      fc.constant(step('take out', removeOwnLink(id))),
    ),
  ),
  one.map(({ id }) => step('select', select({ type: 'entity', id }))),
  fc.tuple(one, fc.boolean()).map(([{ id }, on]) => step('pin', pin(id, on))),
  fc
    .tuple(one, fc.integer(), fc.integer())
    .map(([{ id }, x, y]) => step('place', setPositions([[id, { x, y }]]), [id])),
);
