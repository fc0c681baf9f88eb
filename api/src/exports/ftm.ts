/** The graph as FollowTheMoney, one entity a line: links with the record each stands on, then what they join. */
import type { EntityDetail, EntityId } from '#model';
import { entitiesThenEdges, type GraphWriter } from './exportable.ts';
import { ftmLink } from './ftm-link.ts';
import { ftmOwnLink } from './ftm-own-link.ts';
import { type FtmEntity, type Gathered, gather, NOTHING_GATHERED } from './ftm-properties.ts';
import { ftmThing } from './ftm-thing.ts';
import { statementKeys } from './statement-keys.ts';

/** What the links say of an entity is gathered on the way, so that it can stand on the entity itself. */
export const followTheMoney: GraphWriter = async function* (graph, part) {
  const gathered = new Map<EntityId, Gathered>();
  const entities: EntityDetail[] = [];
  for await (const next of entitiesThenEdges(graph, part)) {
    if ('entity' in next) entities.push(next.entity);
    else
      for (const edge of next.edges) {
        gather(gathered, edge);
        for (const [key, receipt] of statementKeys(edge)) yield line(ftmLink(edge, receipt, key));
      }
  }
  for (const entity of entities)
    yield line(ftmThing(entity, gathered.get(entity.id) ?? NOTHING_GATHERED));
  for (const [at, link] of (part.ownLinks ?? []).entries()) yield line(ftmOwnLink(link, at));
};

/** A property without a value is left out: FollowTheMoney has no empty ones. */
function line({ id, schema, properties }: FtmEntity): string {
  const said: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(properties)) {
    const real = [...new Set(values.filter((value) => value !== null && value !== ''))];
    // Only texts are left; the filter before does not tell the compiler so.
    if (real.length > 0) said[name] = real as string[];
  }
  return `${JSON.stringify({ id, schema, properties: said })}\n`;
}
