/** What the file claims of its edges and chains, recomputed from its own statements. */
import {
  canonicalJson,
  type Edge,
  type Statement,
  summarizeEdge,
  type WeighedStatement,
} from '#model';
import type { Failure, Snapshot } from './format.ts';
import { asJson } from './manifest.ts';
import { sha256 } from './sha256.ts';

/** Edges whose grade, flags, sums or dates are not those that their statements give. */
export function wrongSummaries(snapshot: Snapshot): Failure[] {
  const publisherIds = new Map<string, string>(
    snapshot.records.map(({ id, recordId }) => [id, recordId]),
  );
  const byEdge = new Map<string, WeighedStatement[]>();
  for (const statement of snapshot.statements) {
    const publisherId = publisherIds.get(statement.recordId);
    if (publisherId === undefined) continue; // told as a breach of the law
    const list = byEdge.get(statement.edgeId) ?? [];
    byEdge.set(statement.edgeId, list);
    list.push(weighed(statement, publisherId));
  }
  return snapshot.edges.flatMap((edge, at) => {
    const statements = byEdge.get(edge.id);
    return statements ? differences(edge, summarizeEdge(edge, statements), `/edges/${at}`) : [];
  });
}

const weighed = (statement: Statement, publisherId: string): WeighedStatement => ({
  ...statement,
  publisherId,
  superseded: statement.supersededBy !== null,
});

function differences(claimed: Edge, computed: Edge, part: string): Failure[] {
  const now = new Map(Object.entries(computed));
  return Object.entries(claimed)
    .filter(([name, value]) => textOf(value) !== textOf(now.get(name)))
    .map(([name]) => ({
      part: `${part}/${name}`,
      why: `is not what the statements of ${claimed.id} give`,
    }));
}

const textOf = (value: unknown): string => canonicalJson(asJson(value ?? null));

/** Answers whose hash is not that of their chains with the grades of the edges here. */
export async function wrongAnswers({ edges, questions }: Snapshot): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [at, { answer }] of questions.entries()) {
    if ((await chainsHash(answer.chains, edges)) !== answer.resultHash)
      failures.push({
        part: `/questions/${at}/answer/resultHash`,
        why: 'is not the hash of the chains and their grades',
      });
  }
  return failures;
}

/** SHA-256 of the canonical list of chains, each edge as id and grade: what a permalink of a path carries. */
export function chainsHash(
  chains: readonly (readonly string[])[],
  edges: readonly Pick<Edge, 'id' | 'grade'>[],
): Promise<string> {
  const grades = new Map<string, string>(edges.map(({ id, grade }) => [id, grade]));
  return sha256(
    canonicalJson(chains.map((chain) => chain.map((id) => [id, grades.get(id) ?? null]))),
  );
}
