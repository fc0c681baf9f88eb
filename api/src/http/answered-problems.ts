/** What each row of the table of endpoints may answer beside its answer: the one list that the contract gives of it. */
import { ENDPOINTS, type EndpointName, PROBLEM_TYPES, type ProblemType } from '#model';
import { WRITES } from './edit-rule.ts';

/** Of every row: input is parsed, methods are told, requests are counted, and the version of the data is asked of the store. */
const ALWAYS: readonly ProblemType[] = [
  'malformed',
  'method',
  'too-many',
  'internal',
  'store-down',
];

/** Of some rows, beside what {@link ALWAYS} and the kind of the row say. */
const ALSO: Readonly<Partial<Record<EndpointName, readonly ProblemType[]>>> = {
  search: ['stale'],
  entity: ['unknown'],
  neighbours: ['unknown', 'stale'],
  partners: ['unknown', 'stale'],
  edge: ['unknown'],
  record: ['unknown'],
  recordRaw: ['unknown'],
  source: ['unknown'],
  sourceEdges: ['unknown', 'stale'],
  paths: ['unknown', 'impossible'],
  keepAnswer: ['unknown', 'impossible'],
  keptAnswer: ['unknown', 'impossible'],
  exportFile: ['unknown', 'impossible'],
  citations: ['unknown'],
  story: ['unknown'],
  makeSnapshot: ['unknown', 'impossible'],
  signSnapshot: ['unknown', 'impossible'],
  snapshot: ['unknown'],
  snapshotFile: ['unknown'],
  snapshotDiff: ['unknown', 'impossible', 'too-large'],
  cypher: ['impossible'],
};

/** The types of problem that a row may answer with, by rising status. */
export function answeredProblems(name: EndpointName): ProblemType[] {
  const types = new Set<ProblemType>([...ALWAYS, ...(ALSO[name] ?? [])]);
  if (ENDPOINTS[name].method === 'post') types.add('too-large');
  if (WRITES.has(name)) types.add('unauthorized');
  return [...types].sort((a, b) => PROBLEM_TYPES[a].status - PROBLEM_TYPES[b].status);
}
