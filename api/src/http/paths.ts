/** How two sets of entities connect: the search, then the documents of every hop. */
import { createHash } from 'node:crypto';
import { assemblePathAnswer } from '#api/paths/path-answer.ts';
import { type Entity, type EntityId, type PathQuestion, readableName } from '#model';
import type { GraphStore } from '#store';
import type { Answerer } from './endpoint.ts';
import { unknownId } from './known.ts';

/** Receipts shown with a hop; the edge has the rest. */
const RECEIPTS_A_HOP = 3;

export const paths: Answerer<'paths'> = async ({ store, body: question, settings, signal }) => {
  const named = await entitiesNamed(store, question);
  const { dataVersion } = await store.health();
  const budgetMs = question.budgetMs ?? settings.pathBudgetMs;
  const found = await store.paths({ ...question, budgetMs }, signal);
  const edgeIds = [...new Set(found.chains.flat())];
  const canonical = (ids: readonly EntityId[]): EntityId[] =>
    ids.map((id) => named.get(id)?.id ?? id);
  const absent = await store.absences(canonical(question.from), canonical(question.to));
  const [edges, absences] = await Promise.all([
    store.documentedEdges(edgeIds, RECEIPTS_A_HOP),
    store.documentedEdges(absent, RECEIPTS_A_HOP),
  ]);
  const starts = new Set(canonical(question.from));
  const names = new Map([...named].map(([id, entity]) => [id, readableName(entity)]));
  return assemblePathAnswer(
    { question, dataVersion, found, edges, absences, starts, names },
    sha256,
  );
};

/** The entity behind each id of the question (an alias gives the one it stands for); throws a 404 for one that is unknown. */
async function entitiesNamed(
  store: GraphStore,
  { from, to, avoid }: PathQuestion,
): Promise<Map<EntityId, Entity>> {
  const named = new Map<EntityId, Entity>();
  for (const [field, ids] of Object.entries({ from, to, avoid }))
    for (const id of ids) {
      const [entity] = await store.entities([id]);
      if (!entity) throw await unknownId(store, id, field);
      named.set(id, entity);
    }
  return named;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
