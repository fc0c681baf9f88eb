/** One question asked of a path index, until a given moment. */
import { type EdgeId, type EntityId, type PathQuestion, ProblemError, parseEdgeId } from '#model';
import { compileQuestion, type PathFound, type SearchEnds, WorkMeter } from '#paths';
import type { FoundHub } from './graph-store.ts';
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
export function searchOnce(
  index: PathIndex,
  question: PathQuestion,
  { deadline, isCancelled }: PathBudget,
): NamedChains {
  const meter = new WorkMeter(() => isCancelled() || performance.now() > deadline);
  const found = index.search(compileQuestion(question), endsOf(index, question), meter);
  return {
    ...found,
    chains: found.chains.map((chain) => chain.map((position) => index.nameOf(position))),
    hubs: found.hubs.map(({ edge, end, degree }) => {
      const entity = parseEdgeId(index.nameOf(edge))?.[end];
      if (!entity) throw new StaleIndex();
      return { entity, degree };
    }),
  };
}

function endsOf(index: PathIndex, { from, to, via, avoid }: PathQuestion): SearchEnds {
  const nodes = (ids: readonly EntityId[]): number[] =>
    ids.flatMap((id) => index.find(id)?.node ?? []);
  return { from: nodes(from), to: nodes(to), via: nodes(via), avoid: nodes(avoid) };
}

/** The same question by canonical ids, each once; throws `unknown` for an id that nobody has, unless it is only avoided. */
export function canonicalQuestion(index: PathIndex, question: PathQuestion): PathQuestion {
  const resolve = (field: 'from' | 'to' | 'via' | 'connect', ids: readonly EntityId[]) =>
    ids.map((id) => index.find(id)?.canonical ?? refuseUnknown(field, id));
  const once = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids)];
  return {
    ...question,
    from: once(resolve('from', question.from)),
    to: once(resolve('to', question.to)),
    via: once(resolve('via', question.via)),
    avoid: once(question.avoid.flatMap((id) => index.find(id)?.canonical ?? [])),
    ...(question.connect ? { connect: resolve('connect', question.connect) } : {}),
  };
}

function refuseUnknown(field: string, id: EntityId): never {
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    hint: 'Search for its name or identifier to get its id.',
  });
}
