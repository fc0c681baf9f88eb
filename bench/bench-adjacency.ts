/** The search alone: building the arrays, all shortest chains, against a bare sweep of the same arrays. */
import { PathQuestionSchema } from '#model';
import {
  type Adjacency,
  adjacencyBytes,
  buildAdjacency,
  compileQuestion,
  shortestSearch,
  WorkMeter,
} from '#paths';
import { timeOfGraphology } from './bench-graphology.ts';
import { median, report, spread, timed } from './figures.ts';
import { drawPairs, generateLinks, type WorldSize } from './generate.ts';

const QUESTIONS = 1000;

/** Ends are given as node numbers; the ids here only fill the question's form. */
const asked = (more: object) =>
  compileQuestion(PathQuestionSchema.parse({ from: ['agency:1'], to: ['agency:2'], ...more }));

const BOUNDS: readonly (readonly [string, ReturnType<typeof asked>])[] = [
  ['all shortest', asked({})],
  ['all shortest, outward', asked({ direction: 'outward' })],
  [
    'all shortest, money, dates',
    asked({ kinds: ['money'], dates: { from: '2021', to: '2022-06' } }),
  ],
  [
    'all shortest, amount',
    asked({ minAmount: { value: '5000000.00', basis: 'obligated-seen' }, limit: 200 }),
  ],
];

export function benchAdjacency(size: WorldSize): void {
  const links = [...generateLinks(size)];
  const [built, adjacency] = timed(() => buildAdjacency(links, size.links));
  links.length = 0;
  report(
    'adjacency: build',
    `${built.toFixed(0)} ms, ${(adjacencyBytes(adjacency) / 1e6).toFixed(0)} MB`,
  );
  const sweep = median(Array.from({ length: 9 }, () => timed(() => sweepAll(adjacency))[0]));
  report('adjacency: bare sweep of every slot', `${sweep.toFixed(2)} ms`);
  const pairs = drawPairs(size, QUESTIONS);
  const search = shortestSearch(adjacency);
  for (const [name, bounds] of BOUNDS) {
    const chains: number[] = [];
    // The first questions only let the engine compile the code.
    for (const [from, to] of drawPairs(size, 100, 99))
      search(bounds, { from: [from], to: [to], avoid: [] }, new WorkMeter());
    const times = pairs.map(([from, to]) => {
      const ends = { from: [from], to: [to], avoid: [] };
      const [time, found] = timed(() => search(bounds, ends, new WorkMeter()));
      if (found.outcome === 'found') chains.push(found.countAtLeast ?? found.count ?? 0);
      return time;
    });
    const sweeps = times.reduce((sum, time) => sum + time, 0) / times.length / sweep;
    report(
      name,
      `${spread(times)}  mean ${sweeps.toFixed(3)} sweeps  found ${chains.length} of ${pairs.length}, most ${Math.max(0, ...chains)}`,
    );
  }
  if (size.entities <= 50_000)
    report('graphology, one shortest path', timeOfGraphology(size, pairs));
}

/** What the memory itself costs: reads every slot once, the way a search would. */
function sweepAll({ slotNode, slotWord }: Adjacency): number {
  let sum = 0;
  for (let slot = 0; slot < slotNode.length; slot++)
    sum = (sum + (slotNode[slot] ?? 0) + (slotWord[slot] ?? 0)) | 0;
  return sum;
}
