/** A path question asked of a store: the search, then the documents of every hop. */
import { createHash } from 'node:crypto';
import { assemblePathAnswer } from '#api/paths/answer/path-answer.ts';
import {
  type Entity,
  type EntityId,
  type Hub,
  type PathAnswer,
  type PathQuestion,
  readableName,
} from '#model';
import { refuseContradictions } from '#paths';
import type { FoundHub, GraphStore } from '#store';
import { unknownId } from './known.ts';

/** Receipts shown with a hop; the edge has the rest. */
const RECEIPTS_A_HOP = 3;

/** Answers with documents; `budgetMs` holds for a question that names no time of its own. Throws a 404 for an unknown id, 422 for contradictions. */
export async function askPath(
  store: GraphStore,
  question: PathQuestion,
  budgetMs: number,
  signal?: AbortSignal,
): Promise<PathAnswer> {
  refuseContradictions(question);
  const named = await entitiesNamed(store, question);
  const { dataVersion } = await store.health();
  const found = await store.paths({ ...question, budgetMs: question.budgetMs ?? budgetMs }, signal);
  const canonical = (ids: readonly EntityId[]): EntityId[] =>
    ids.map((id) => named.get(id)?.id ?? id);
  const [from, to] = [question.from, question.to].map((ids) => canonical(question.connect ?? ids));
  const chains = [found.chains, ...found.nearMisses.map((miss) => miss.chains)].flat();
  const absent = await store.absences(from ?? [], to ?? []);
  const [edges, absences, hubs] = await Promise.all([
    store.documentedEdges([...new Set(chains.flat())], RECEIPTS_A_HOP),
    store.documentedEdges(absent, RECEIPTS_A_HOP),
    hubsNamed(store, found.hubs),
  ]);
  const names = new Map([...named].map(([id, entity]) => [id, readableName(entity)]));
  const starts = new Set(from);
  return assemblePathAnswer(
    { question, dataVersion, found, hubs, edges, absences, starts, names },
    sha256,
  );
}

/** The entity behind each id of the question (an alias gives the one it stands for); throws a 404 for one that is unknown. */
async function entitiesNamed(
  store: GraphStore,
  { from, to, via, avoid, connect = [] }: PathQuestion,
): Promise<Map<EntityId, Entity>> {
  const named = new Map<EntityId, Entity>();
  for (const [field, ids] of Object.entries({ from, to, connect, via, avoid }))
    for (const id of ids) {
      const [entity] = await store.entities([id]);
      if (!entity) throw await unknownId(store, id, field);
      named.set(id, entity);
    }
  return named;
}

async function hubsNamed(store: GraphStore, hubs: readonly FoundHub[]): Promise<Hub[]> {
  const entities = await store.entities(hubs.map(({ entity }) => entity));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return hubs.flatMap(({ entity: id, degree }) => {
    const entity = byId.get(id);
    return entity ? [{ entity, degree }] : [];
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
