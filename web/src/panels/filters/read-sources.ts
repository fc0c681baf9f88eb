/** Which sources lines rest on, asked of the server. */
import type { EdgeId, Entity } from '#model';
import { ask } from '../../api/ask.ts';
import type { SourcesOf } from '../../state/filters.ts';
import type { ContractFold } from '../../state/fold.ts';
import { contractsBetween } from '../partners/contracts-between.ts';

/** As many links as one request asks for. */
export const AT_ONCE = 6000;
/** Behind larger folds more has to be read than is worth it for a filter. */
const MOST_CONTRACTS = 400;

/** The sources of each link, empty where the store knows it no more. */
export async function readEdgeSources(
  edgeIds: readonly EdgeId[],
  signal: AbortSignal,
): Promise<SourcesOf> {
  const { edges } = await ask('edgeSources', { body: { edgeIds: [...edgeIds] }, signal });
  const found = new Map(edges.map(({ id, sources }) => [id, sources]));
  return new Map(edgeIds.map((id) => [id, found.get(id) ?? []]));
}

/** All sources of all links of all contracts that a fold stands for; empty where not every one of them was read. */
export async function sourcesBehind(
  fold: ContractFold,
  [from, to]: readonly [Entity, Entity],
  signal: AbortSignal,
): Promise<SourcesOf> {
  const unknown: SourcesOf = new Map([[fold.id, []]]);
  if (fold.count > MOST_CONTRACTS) return unknown;
  const { contracts, edges } = await contractsBetween(from, to, fold.count, new Set());
  if (contracts.length < fold.count || edges.length > AT_ONCE) return unknown;
  const sources = await readEdgeSources([...new Set(edges.map(({ id }) => id))], signal);
  const every = [...sources.values()];
  if (every.some((one) => one.length === 0)) return unknown;
  return new Map([[fold.id, [...new Set(every.flat())]]]);
}
