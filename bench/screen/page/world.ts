/** A generated drawing: many small stars around a few large ones, every node in its place on a grid. */
import {
  type Edge,
  type Entity,
  EntityIdSchema,
  edgeId,
  GRADES,
  type Grade,
  moneyFromCents,
} from '#model';
import type { Drawn, Point } from '../../../web/src/state/exploration.ts';
import { seeded, zipf } from '../../random.ts';

const STEP = 150;

/** A third of the elements are entities, two thirds links: the shape that 2,000 entities with 4,000 links have. */
export function drawnWorld(elements: number): Drawn {
  const random = seeded(elements);
  const entities = Array.from({ length: Math.round(elements / 3) }, (_, n) => entityOf(n));
  const edges = new Map<Edge['id'], Edge>();
  for (let n = 0; edges.size < elements - entities.length; n++) {
    const to = entities[n % entities.length];
    const from = entities[zipf(random, entities.length)];
    if (!from || !to || from === to) continue;
    const edge = edgeOf(from, to, GRADES[n % 4] ?? 'documented', 1 + (n % 9));
    edges.set(edge.id, edge);
  }
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    edges,
    positions: places(entities),
  };
}

function entityOf(n: number): Entity {
  const contract = n % 3 !== 0;
  const id = contract ? `award:CONT_AWD_G${n}_7012_-NONE-_-NONE-` : `org:name:granite-${n}`;
  return {
    id: EntityIdSchema.parse(id),
    kind: contract ? 'contract' : 'organization',
    name: contract ? `70CTD024FR${String(n).padStart(7, '0')}` : `Granite Analytics ${n}`,
    shortName: null,
    roles: [],
    links: 60,
    sources: 1,
  };
}

function edgeOf(from: Entity, to: Entity, grade: Grade, records: number): Edge {
  const ends = { from: from.id, kind: 'held_by', to: to.id } as const;
  const value = moneyFromCents(1_234_567n);
  const total = { basis: 'obligated', value, currency: 'USD', records, excludes: [], asOf: null };
  return {
    ...ends,
    id: edgeId(ends),
    grade,
    contested: false,
    status: null,
    period: null,
    amounts: [{ ...total, basis: 'obligated' }],
    records,
    flags: [],
  };
}

function places(entities: readonly Entity[]): ReadonlyMap<Entity['id'], Point> {
  const across = Math.ceil(Math.sqrt(entities.length * 1.6));
  return new Map(
    entities.map(({ id }, n) => [id, { x: (n % across) * STEP, y: Math.floor(n / across) * STEP }]),
  );
}
