/** One settled revision of a store as the path search needs it, and how a question is answered on it. */
import { type EdgeId, type EntityId, type PathQuestion, ProblemError } from '#model';
import {
  compileQuestion,
  refuseSharedEnds,
  type SearchEnds,
  type ShortestSearch,
  WorkMeter,
} from '#paths';
import type { FoundChains } from './graph-store.ts';

/** The number that an id has in the index, and the id it is answered as. */
export interface IndexedEntity {
  readonly node: number;
  readonly canonical: EntityId;
}

export interface PathIndex {
  /** The settled revision it was built from. */
  readonly revision: string;
  readonly search: ShortestSearch;
  /** Undefined for an id that nobody has. */
  find(id: EntityId): IndexedEntity | undefined;
  /** The id of the edge at a position of the adjacency; throws {@link StaleIndex} when the store no longer holds it. */
  nameOf(position: number): EdgeId;
}

/** Where a path thread gets its index from. */
export interface PathSource {
  /** The revision that an index must have to be fresh. */
  settledRevision(): Promise<string>;
  /** Reads every link that may be walked, in the order of its ends' ids and kind, because that order breaks ties. */
  build(): Promise<PathIndex>;
}

/** The index names an edge that the store no longer holds: it must be built anew. */
export class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}

/** Answers one question on an index; `stop` is asked every few thousand links. Throws `unknown` and `impossible`. */
export function searchPathIndex(
  index: PathIndex,
  question: PathQuestion,
  stop: () => boolean,
): FoundChains {
  const started = performance.now();
  const bounds = compileQuestion(question);
  const found = index.search(bounds, resolveEnds(index, question), new WorkMeter(stop));
  const chains = found.chains.map((chain) => chain.map((position) => index.nameOf(position)));
  return { ...found, chains, searched: { ...found.searched, ms: performance.now() - started } };
}

function resolveEnds(index: PathIndex, question: PathQuestion): SearchEnds {
  const from = question.from.map((id) => resolve(index, 'from', id));
  const to = question.to.map((id) => resolve(index, 'to', id));
  refuseSharedEnds(
    from.map((end) => end.canonical),
    to.map((end) => end.canonical),
  );
  const nodes = (ends: readonly IndexedEntity[]): number[] => ends.map(({ node }) => node);
  const avoid = question.avoid.flatMap((id) => index.find(id) ?? []);
  return { from: nodes(from), to: nodes(to), avoid: nodes(avoid) };
}

function resolve(index: PathIndex, field: 'from' | 'to', id: EntityId): IndexedEntity {
  const end = index.find(id);
  if (end) return end;
  throw new ProblemError('unknown', `No entity has the id ${id}.`, {
    field,
    value: id,
    hint: 'Search for its name or identifier to get its id.',
  });
}
