/** Drawing one step of a story instead of the exploration, which waits untouched. */
import type { Edge, EdgeId, Entity, EntityId } from '#model';
import type { Change } from '../exploration.ts';

/** Draws these links and entities, left to right along the links; none of them stands out. */
export function showStep(
  entities: readonly Entity[],
  edges: readonly Edge[],
  announcement: string,
): Change {
  return (now) => ({
    ...now,
    selection: null,
    announcement,
    path: {
      edges: edges.map(({ id }) => id),
      chain: -1,
      chains: walksAlong(edges),
      from: new Set(startsOf(edges)),
      to: new Set(),
      shown: {
        entities: new Map(entities.map((entity) => [entity.id, entity])),
        edges: new Map(edges.map((edge) => [edge.id, edge])),
        positions: new Map(),
      },
    },
  });
}

/** Entities that no link leads to. */
function startsOf(edges: readonly Edge[]): EntityId[] {
  const ends = new Set(edges.map(({ to }) => to));
  return [...new Set(edges.map(({ from }) => from))].filter((id) => !ends.has(id));
}

/** Every walk from a start to where no link leads on; together they hold every link that a start reaches. */
export function walksAlong(edges: readonly Edge[]): EdgeId[][] {
  const walks: EdgeId[][] = [];
  const walk = (at: EntityId, behind: readonly EdgeId[], seen: ReadonlySet<EntityId>): void => {
    const onward = edges.filter(({ from, to }) => from === at && !seen.has(to));
    if (onward.length === 0 && behind.length > 0) walks.push([...behind]);
    for (const edge of onward) walk(edge.to, [...behind, edge.id], new Set([...seen, edge.to]));
  };
  for (const start of startsOf(edges)) walk(start, [], new Set([start]));
  return walks;
}
