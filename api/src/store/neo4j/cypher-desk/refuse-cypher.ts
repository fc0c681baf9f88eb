/** What a reader's Cypher may not do. The server refuses writes by itself; the rest it would let a reader do. */
import type { Plan } from 'neo4j-driver';
import { ProblemError } from '#model';

/** Procedures that tell about the graph and about nothing else of the server. */
const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
]);
const BEGINNINGS = /^(?:MATCH|OPTIONAL\s+MATCH|UNWIND|WITH|RETURN|CALL)\b/i;
/** On some graphs these never end, and the server's time limit does not stop them. */
const ENDLESS = /\bSHORTEST\b/i;
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/;\s*\S/, 'It holds more than one statement.'],
  [/\bLOAD\s+CSV\b/i, 'It reads files or addresses.'],
  [/\bIN\s+(?:\S+\s+)?(?:CONCURRENT\s+)?TRANSACTIONS\b/i, 'It opens transactions of its own.'],
  [/\b(?:USE|SHOW|TERMINATE)\s+\w/i, 'It asks of the server, not of the graph.'],
  [ENDLESS, 'SHORTEST can run without end; allShortestPaths and POST /api/paths do not.'],
];

/** Throws `impossible` for a text that may not be run, before the server sees it. */
export function refuseText(query: string): void {
  const code = withoutTexts(query);
  if (!BEGINNINGS.test(code))
    throw refusal('It begins with none of MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN, CALL.');
  for (const [pattern, why] of REFUSED) if (pattern.test(code)) throw refusal(why);
}

/** Throws `impossible` for what the server would do, as its plan says. */
export function refusePlan(plan: Plan | false): void {
  if (!plan) throw refusal('The server makes no plan of it.');
  const { operatorType, children } = plan;
  if (/LoadCSV/i.test(operatorType)) throw refusal('It reads files or addresses.');
  if (/Show|Terminate/i.test(operatorType))
    throw refusal('It asks of the server, not of the graph.');
  if (/ProcedureCall/i.test(operatorType)) refuseProcedure(plan);
  children.forEach(refusePlan);
}

function refuseProcedure({ arguments: said }: Plan): void {
  // "db.labels() :: (label :: STRING)"
  const name = /^\s*([\w.]+)\s*\(/.exec(String(said.Details ?? said.Signature ?? ''))?.[1] ?? '';
  if (!PROCEDURES.has(name))
    throw refusal(`It calls ${name || 'a procedure'}; accepted: ${[...PROCEDURES].join(', ')}.`);
}

const refusal = (why: string): ProblemError =>
  new ProblemError('impossible', `This Cypher is not run here. ${why}`, {
    field: 'query',
    hint: 'Ask one statement that only reads the graph.',
  });

/** Comments as blanks, texts and quoted names as empty ones: what is left is code. */
const withoutTexts = (query: string): string =>
  query
    .replace(
      /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
      (part) => (part.startsWith('/') ? ' ' : part.charAt(0).repeat(2)),
    )
    .trim();
