/** Everything that a path index says to a question: the chains, what hubs keep out, and what a wider question would find. */
import type { PathQuestion, WiderQuestion } from '#model';
import { widerQuestions, widestQuestion } from '#paths';
import type { FoundChains, FoundMiss } from '../graph-store.ts';
import { connectEntities } from './connect-entities.ts';
import type { PathIndex } from './path-index.ts';
import { canonicalQuestion, type PathBudget, searchOnce } from './search-once.ts';

type Found = Omit<FoundChains, 'hubsLetIn' | 'nearMisses'>;

/** Answers on an index, near misses and hubs within the budget that the chains leave. Throws `unknown` and `impossible`. */
export async function answerPathQuestion(
  index: PathIndex,
  asked: PathQuestion,
  budget: PathBudget,
): Promise<FoundChains> {
  const question = await canonicalQuestion(index, asked);
  const found = await search(index, question, budget);
  return {
    ...found,
    hubsLetIn: await hubsLetIn(index, question, found, budget),
    nearMisses: found.outcome === 'none' ? await nearMisses(index, question, budget) : [],
  };
}

async function search(
  index: PathIndex,
  question: PathQuestion,
  budget: PathBudget,
): Promise<Found> {
  const started = performance.now();
  const found = question.connect
    ? await connectEntities(index, question, budget)
    : { ...(await searchOnce(index, question, budget)), unjoined: [] };
  return { ...found, searched: { ...found.searched, ms: performance.now() - started } };
}

/** At least how many chains return without the bound; null when it kept nothing out or nobody can say. */
async function hubsLetIn(
  index: PathIndex,
  { hubs, ...question }: PathQuestion,
  found: Found,
  budget: PathBudget,
): Promise<number | null> {
  if (!hubs || found.hubs.length === 0 || found.outcome === 'budget') return null;
  const wider = await search(index, question, budget);
  return wider.outcome === 'budget' ? null : returning(question, found, wider);
}

function returning({ mode }: PathQuestion, found: Found, wider: Found): number | null {
  if (mode === 'k') {
    const there = new Set(found.chains.map((chain) => chain.join('\n')));
    return wider.chains.filter((chain) => !there.has(chain.join('\n'))).length;
  }
  const all = wider.count ?? wider.countAtLeast ?? 0;
  // Shorter chains take the place of those found; they return all, and those found come on top.
  if (mode === 'shortest' && wider.length !== found.length) return all;
  return found.outcome === 'none' ? all : found.count === null ? null : all - found.count;
}

/** Each bound relaxed in turn, all of them together only where no single one is enough. */
async function nearMisses(
  index: PathIndex,
  question: PathQuestion,
  budget: PathBudget,
): Promise<FoundMiss[]> {
  const wider = widerQuestions(question);
  const misses: FoundMiss[] = [];
  for (const [i, each] of wider.entries())
    misses.push(...(await nearMiss(index, each, share(budget, wider.length - i + 1))));
  if (misses.some(({ outcome }) => outcome === 'found')) return misses;
  return [...misses, ...(await nearMiss(index, widestQuestion(question), budget))];
}

async function nearMiss(
  index: PathIndex,
  wider: WiderQuestion,
  budget: PathBudget,
): Promise<FoundMiss[]> {
  if (budget.isCancelled() || performance.now() > budget.deadline) return [];
  const { bound, relaxed } = wider;
  const { outcome, length, count, chains } = await search(index, wider.question, budget);
  return [{ bound, relaxed, outcome, length, count, chains: chains.slice(0, 3) }];
}

/** The next of so many equal parts of the time that is left. */
function share({ deadline, isCancelled }: PathBudget, parts: number): PathBudget {
  const now = performance.now();
  return { deadline: now + Math.max(0, deadline - now) / parts, isCancelled };
}
