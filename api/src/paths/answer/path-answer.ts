/** What the search found, with its documents: the answer a reader gets. */
import {
  type Chain,
  canonicalJson,
  type DocumentedEdge,
  type EdgeId,
  type EntityId,
  type Hub,
  type NearMiss,
  type PathAnswer,
  type PathQuestion,
  readableName,
} from '#model';
import { boundsInWords } from '../question/bounds-in-words.ts';
import { chainGaps } from './chain-gaps.ts';
import { compareChains } from './compare-chains.ts';
import { describeChain } from './describe-chain.ts';

export interface PathFindings {
  readonly question: PathQuestion;
  readonly dataVersion: string;
  /** As the store found them. */
  readonly found: Pick<
    PathAnswer,
    'outcome' | 'length' | 'count' | 'countAtLeast' | 'searched' | 'hubsLetIn'
  > & {
    readonly chains: readonly (readonly EdgeId[])[];
    readonly unjoined: readonly EntityId[];
    readonly nearMisses: readonly (Omit<NearMiss, 'chains'> & {
      readonly chains: readonly (readonly EdgeId[])[];
    })[];
  };
  readonly hubs: readonly Hub[];
  /** Every edge of the chains and of the near misses, with receipts. */
  readonly edges: readonly DocumentedEdge[];
  readonly absences: readonly DocumentedEdge[];
  /** The canonical ids that chains start from: of `from`, or of `connect`. */
  readonly starts: ReadonlySet<EntityId>;
  /** Readable names for the bounds; an id without one is shown as it is. */
  readonly names?: ReadonlyMap<EntityId, string>;
}

/** Assembles the answer; `sha256` gives the hexadecimal hash of a text's UTF-8 bytes. */
export function assemblePathAnswer(
  findings: PathFindings,
  sha256: (text: string) => string,
): PathAnswer {
  const { question, dataVersion, found, starts } = findings;
  const documented = new Map(findings.edges.map((each) => [each.edge.id, each]));
  const describe = (list: readonly (readonly EdgeId[])[]): Chain[] =>
    list.map((chain) => describeChain(chain, documented, starts));
  const chains = describe(found.chains);
  // The cheapest come in the order of their cost, and chains that connect several ends in the order of these.
  if (question.mode !== 'k' && !question.connect) chains.sort(compareChains);
  const names = findings.names ?? namesIn(findings.edges);
  return {
    question,
    dataVersion,
    resultHash: sha256(canonicalChains(chains)),
    outcome: found.outcome,
    length: found.length,
    count: found.count,
    countAtLeast: found.countAtLeast,
    chains,
    unjoined: [...found.unjoined],
    hubs: [...findings.hubs],
    hubsLetIn: found.hubsLetIn,
    nearMisses: found.nearMisses.map((miss) => ({
      ...miss,
      chains: describe(miss.chains).sort(compareChains),
    })),
    searched: found.searched,
    bounds: boundsInWords(question, (id) => names.get(id) ?? id),
    absences: [...findings.absences],
    gaps: chainGaps(chains.flatMap((chain) => chain.hops)),
  };
}

/** The text whose hash a permalink carries: each chain as its edges, each edge as id and grade. */
const canonicalChains = (chains: readonly Chain[]): string =>
  canonicalJson(chains.map(({ hops }) => hops.map(({ edge }) => [edge.id, edge.grade])));

const namesIn = (edges: readonly DocumentedEdge[]): Map<EntityId, string> =>
  new Map(edges.flatMap(({ from, to }) => [from, to]).map((each) => [each.id, readableName(each)]));
