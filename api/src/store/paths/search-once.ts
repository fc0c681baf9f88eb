/** One question asked of a path index, until a given moment. */
import { type EdgeId, type EntityId, type PathQuestion, ProblemError, parseEdgeId } from '#model';
import { compileQuestion, MOST_HUBS, type PathFound, type SearchEnds } from '#paths';
import type { FoundHub } from '../graph-store.ts';
import { type PathIndex, StaleIndex } from './path-index.ts';

/** How long a question may take. */
export interface PathBudget {
  /** On the clock of `performance.now()`, in milliseconds. */
  readonly deadline: number;
  /** True once nobody waits; it must be cheap. */
  isCancelled(): boolean;
}

/** Chains as edge ids, hubs as entity ids. */
export type NamedChains = Omit<PathFound, 'chains' | 'hubs'> & {
  readonly chains: readonly (readonly EdgeId[])[];
  readonly hubs: readonly FoundHub[];
};

/** Searches for a question of two ends; throws `impossible`. Its ids are canonical. */
export async function searchOnce(
  index: PathIndex,
  question: PathQuestion,
  { deadline, isCancelled }: PathBudget,
): Promise<NamedChains> {
  const bounds = compileQuestion(question);
  const stop = (): boolean => isCancelled() || performance.now() > deadline;
  const found = await index.search(bounds, await endsOf(index, question), stop);
  return {
    ...found,
    chains: found.chains.map((chain) => chain.map((position) => index.nameOf(position))),
    hubs: largest(
      found.hubs.map(({ edge, end, degree }) => {
        const entity = parseEdgeId(index.nameOf(edge))?.[end];
        if (!entity) throw new StaleIndex();
        return { entity, degree };
      }),
    ),
  };
}

/** The largest hubs, those of one size in the order of their ids; each once. */
export function largest(hubs: readonly FoundHub[]): FoundHub[] {
  const once = [...new Map(hubs.map((hub) => [hub.entity, hub])).values()];
  const inOrder = (a: FoundHub, b: FoundHub): number => (a.entity < b.entity ? -1 : 1);
  return once.sort((a, b) => b.degree - a.degree || inOrder(a, b)).slice(0, MOST_HUBS);
}

async function endsOf(
  index: PathIndex,
  { from, to, via, avoid }: PathQuestion,
): Promise<SearchEnds> {
  const known = await index.find([...from, ...to, ...via, ...avoid]);
  const nodes = (ids: readonly EntityId[]): number[] =>
    ids.flatMap((id) => known.get(id)?.node ?? []);
  return { from: nodes(from), to: nodes(to), via: nodes(via), avoid: nodes(avoid) };
}

/** The same question by canonical ids, each once; throws `unknown` for an id that nobody has, unless it is only avoided. */
export async function canonicalQuestion(
  index: PathIndex,
  question: PathQuestion,
): Promise<PathQuestion> {
  const { from, to, via, avoid, connect = [] } = question;
  const known = await index.find([...from, ...to, ...via, ...avoid, ...connect]);
  const resolve = (field: 'from' | 'to' | 'via' | 'connect', ids: readonly EntityId[]) =>
    ids.map((id) => known.get(id)?.canonical ?? refuseUnknown(field, id));
  const once = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids)];
  return {
    ...question,
    from: once(resolve('from', from)),
    to: once(resolve('to', to)),
    via: once(resolve('via', via)),
    avoid: once(avoid.flatMap((id) => known.get(id)?.canonical ?? [])),
    ...(question.connect ? { connect: resolve('connect', connect) } : {}),
  };
}

function refuseUnknown(field: string, id: EntityId): never {
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    hint: 'Search for its name or identifier to get its id.',
  });
}
