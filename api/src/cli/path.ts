/** Asks how entities connect, and tells it so that it can be followed without a picture. */
import { askPath } from '#api/http/ask-path.ts';
import { type PathQuestion, ProblemError, parseEntityId } from '#model';
import type { GraphStore } from '#store';
import { readArguments } from './arguments.ts';
import { type Command, say, UsageError } from './command.ts';
import { optionOf, PATH_OPTIONS, pathQuestionOf } from './path-options.ts';
import { pathLines } from './path-text.ts';
import { withStore } from './with-store.ts';

/** `paperchain path`: exit code 0 for an answer of any kind, "none" too; 2 for a question that cannot be asked. */
export const path: Command = (args, context) => {
  const { values } = readArguments(args, PATH_OPTIONS, false);
  return withStore(context, async (store) => {
    await refuseNames(store, values);
    const question = pathQuestionOf(values);
    const answer = await asked(store, question, context.config.pathBudgetMs, context.signal);
    if (values.json) say(context.out, JSON.stringify(answer));
    else for (const line of pathLines(answer)) say(context.out, line);
    return 0;
  });
};

async function asked(
  store: GraphStore,
  question: PathQuestion,
  budgetMs: number,
  signal: AbortSignal,
) {
  try {
    return await askPath(store, question, budgetMs, signal);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.field === undefined) throw error;
    const { detail, field, hint = '', nearest = [] } = error.problem;
    const near = nearest.length > 0 ? ` ${nearest.join(', ')}.` : '';
    throw new UsageError(`--${optionOf(field.split('.'))}: ${detail} ${hint}${near}`.trim());
  }
}

const ENDS = ['from', 'to', 'connect', 'via', 'avoid'] as const;

/** A name is not taken for an entity, because several may bear it; those that do are shown with their ids. */
async function refuseNames(
  store: GraphStore,
  values: Partial<Record<(typeof ENDS)[number], string[]>>,
): Promise<void> {
  for (const option of ENDS)
    for (const words of (values[option] ?? []).flatMap((given) => given.split(',')))
      if (words.trim() !== '' && parseEntityId(words) === null) {
        const { hits } = await store.search({ q: words.trim().slice(0, 200), limit: 3 });
        const near = hits.map(({ entity }) => `${entity.id} (${entity.name})`).join(', ');
        const hint = near === '' ? 'Nothing of that name is known.' : `By that name: ${near}.`;
        throw new UsageError(`--${option}: "${words}" is no entity id. ${hint}`);
      }
}
