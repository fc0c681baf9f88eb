/**
 * What may be inferred of a system that runs in an offering which stands on several platforms: that it is hosted on one
 * of them, and no record says on which. Every inferred edge names its inputs and its alternatives, so that nobody can
 * read it as a record.
 */
import { type EdgeEnds, edgeId } from './edge.ts';
import type { EdgeKind } from './edge-kind.ts';
import { type Grade, gradeRank, type Status } from './grades.ts';
import type { EntityId, RecordId } from './ids.ts';
import type { StatementBody } from './statement.ts';

/** A stated edge with the record behind it. */
export interface StatedInput {
  readonly from: EntityId;
  readonly kind: EdgeKind;
  readonly to: EntityId;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly recordId: RecordId;
}

export interface InferredEdge extends EdgeEnds {
  /** The records of both inputs; the statement is made once of each. */
  readonly recordIds: readonly RecordId[];
  readonly statement: StatementBody;
}

/** What the statements of this rule carry as their `rule`. */
export const HOSTING_RULE = 'infer/hosting-by-architecture';

/**
 * `hosted_on` from each system to each platform under the offering it runs in. `isPlatform` keeps out what an offering
 * uses beside its hosts (a chat service is built upon too); `nameOf` gives the words for the alternatives.
 */
export function inferHosting(
  edges: Iterable<StatedInput>,
  isPlatform: (offering: EntityId) => boolean = () => true,
  nameOf: (offering: EntityId) => string = (offering) => offering,
): InferredEdge[] {
  const runsIn = new Map<string, StatedInput>();
  const below = new Map<EntityId, Map<EntityId, StatedInput>>();
  for (const edge of edges) {
    if (edge.kind === 'runs_in') keepBest(runsIn, `${edge.from} ${edge.to}`, edge);
    if (edge.kind !== 'built_on' || edge.from === edge.to || !isPlatform(edge.to)) continue;
    const platforms = below.get(edge.from) ?? new Map<EntityId, StatedInput>();
    below.set(edge.from, platforms);
    keepBest(platforms, edge.to, edge);
  }
  return [...runsIn.values()]
    .sort(byEnds)
    .flatMap((use) => hostsOf(use, [...(below.get(use.to)?.values() ?? [])].sort(byEnds), nameOf));
}

/** The better documented of two equal edges; between equals the smaller record id, so that order does not matter. */
function keepBest<Key>(kept: Map<Key, StatedInput>, key: Key, edge: StatedInput): void {
  const other = kept.get(key);
  if (!other || isBetter(edge, other)) kept.set(key, edge);
}

function isBetter(a: StatedInput, b: StatedInput): boolean {
  const [left, right] = [gradeRank(a.grade), gradeRank(b.grade)];
  return left === right ? a.recordId < b.recordId : left < right;
}

function byEnds(a: StatedInput, b: StatedInput): number {
  const [left, right] = [edgeId(a), edgeId(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function hostsOf(
  use: StatedInput,
  platforms: readonly StatedInput[],
  nameOf: (offering: EntityId) => string,
): InferredEdge[] {
  return platforms.map((platform) => {
    const others = platforms.filter(({ to }) => to !== platform.to).map(({ to }) => nameOf(to));
    const alternatives =
      others.length === 0
        ? 'no other platform is on record'
        : `the alternatives are ${others.join(', ')}; the records do not say on which of them this tenant runs`;
    return {
      recordIds: [...new Set([use.recordId, platform.recordId])].sort(),
      from: use.from,
      kind: 'hosted_on',
      to: platform.to,
      statement: {
        grade: 'inferred',
        quote: null,
        asOf: null,
        status: use.status,
        amounts: [],
        period: null,
        rule: HOSTING_RULE,
        flags: [],
        note: `inferred from ${edgeId(use)} and ${edgeId(platform)}; ${alternatives}`,
      },
    };
  });
}
