/** The search alone: building the arrays, every mode and bound, against a bare sweep of the same arrays. */
import { type Adjacency, adjacencyBytes, buildAdjacency, pathSearch, WorkMeter } from '#paths';
import { timeOfGraphology } from './bench-graphology.ts';
import { median, report, spread, timed } from './figures.ts';
import { drawPairs, generateLinks, type WorldSize } from './generate.ts';
import { MEASURED, type MeasuredQuestion } from './path-questions.ts';

/** The time that a question without its own has. */
const BUDGET_MS = 10_000;
/** Enough for a p95; a question of which so many take longer than this in all is asked less often. */
const QUESTIONS = 300;
const PATIENCE_MS = 20_000;
const MOST_IN_GRAPHOLOGY = 5_000_000;

export function benchAdjacency(size: WorldSize): void {
  // Twenty million links as objects would not fit: they are drawn while the arrays are built, and drawing is taken off.
  const [drawn] = timed(() => drawAll(size));
  const [built, adjacency] = timed(() => buildAdjacency(generateLinks(size), size.links));
  const megabytes = (adjacencyBytes(adjacency) / 1e6).toFixed(0);
  report('adjacency: build', `${(built - drawn).toFixed(0)} ms, ${megabytes} MB`);
  const sweep = median(Array.from({ length: 9 }, () => timed(() => sweepAll(adjacency))[0]));
  const slots = adjacency.slotNode.length;
  report('adjacency: bare sweep of every slot', `${sweep.toFixed(2)} ms, ${rate(slots, sweep)}`);
  const search = pathSearch(adjacency);
  for (const question of MEASURED) benchQuestion(size, search, question);
  if (size.links > MOST_IN_GRAPHOLOGY)
    report('graphology, one shortest path', 'left out at this size: it holds each link as objects');
  else report('graphology, one shortest path', timeOfGraphology(size, drawPairs(size, QUESTIONS)));
}

function drawAll(size: WorldSize): number {
  let links = 0;
  for (const { edge } of generateLinks(size)) links = edge;
  return links;
}

function benchQuestion(
  size: WorldSize,
  search: ReturnType<typeof pathSearch>,
  { name, bounds, vias }: MeasuredQuestion,
): void {
  const passed = drawPairs(size, QUESTIONS * vias, 11).map(([node]) => node);
  const outcomes = { found: 0, none: 0, budget: 0 };
  let [edges, most] = [0, 0];
  const ask = (from: number, to: number, via: readonly number[]): number => {
    const deadline = performance.now() + BUDGET_MS;
    const meter = new WorkMeter(() => performance.now() > deadline);
    const [time, found] = timed(() =>
      search(bounds, { from: [from], to: [to], via, avoid: [] }, meter),
    );
    outcomes[found.outcome] += 1;
    edges += found.searched.edges;
    most = Math.max(most, found.countAtLeast ?? found.count ?? 0);
    return time;
  };
  // The first questions only let the engine compile the code.
  for (const [from, to] of drawPairs(size, 20, 99)) ask(from, to, passed.slice(0, vias));
  Object.assign(outcomes, { found: 0, none: 0, budget: 0 });
  edges = 0;
  const times: number[] = [];
  let total = 0;
  for (const [i, [from, to]] of drawPairs(size, QUESTIONS).entries()) {
    if (total > PATIENCE_MS) break;
    const via = passed
      .slice(i * vias, (i + 1) * vias)
      .filter((node) => node !== from && node !== to);
    const time = ask(from, to, [...new Set(via)]);
    times.push(time);
    total += time;
  }
  const told = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  report(name, `${spread(times)}  ${rate(edges, total)}  ${told.join(', ')}, most ${most}`);
}

/** "120 M edges/s". */
const rate = (edges: number, milliseconds: number): string =>
  `${(edges / milliseconds / 1000).toFixed(0)} M edges/s`;

/** What the memory itself costs: reads every slot once, the way a search would. */
function sweepAll({ slotNode, slotWord }: Adjacency): number {
  let sum = 0;
  for (let slot = 0; slot < slotNode.length; slot++)
    sum = (sum + (slotNode[slot] ?? 0) + (slotWord[slot] ?? 0)) | 0;
  return sum;
}
