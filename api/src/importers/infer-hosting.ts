/**
 * What may be inferred of a system that runs in an offering which stands on several platforms: that it is hosted on one
 * of them, and no record says on which. Every inferred edge names its inputs and its alternatives, so that nobody can
 * read it as a record.
 */
import {
  type EdgeKind,
  type EntityId,
  edgeId,
  type Grade,
  gradeRank,
  type RecordId,
  type StatedEdge,
  type Status,
} from '#model';
import { statementBody } from './statement-body.ts';

/** A stated edge with the record behind it. */
export interface StatedInput {
  readonly from: EntityId;
  readonly kind: EdgeKind;
  readonly to: EntityId;
  readonly grade: Grade;
  readonly status: Status | null;
  readonly recordId: RecordId;
}

export interface InferredEdge {
  /** The record of the weaker input, which the statement cites. */
  readonly recordId: RecordId;
  readonly edge: StatedEdge;
}

const RULE = 'infer/hosting-by-architecture';

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
      recordId: gradeRank(platform.grade) > gradeRank(use.grade) ? platform.recordId : use.recordId,
      edge: {
        from: use.from,
        kind: 'hosted_on',
        to: platform.to,
        statement: statementBody({
          grade: 'inferred',
          rule: RULE,
          status: use.status,
          note: `inferred from ${edgeId(use)} and ${edgeId(platform)}; ${alternatives}`,
        }),
      },
    };
  });
}
