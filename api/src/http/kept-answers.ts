/** Answers kept for links: made by asking the question here, so that nobody can keep what the records do not say. */
import { sha256Hex } from '#api/store/sha256-hex.ts';
import { hashedPart, type KeptAnswer, KeptAnswerSchema, keptPart, ProblemError } from '#model';
import { askPath } from './ask-path.ts';
import type { Answerer } from './endpoint.ts';
import { keepText, keptText } from './kept-text.ts';
import type { HttpSettings } from './settings.ts';

export const keepAnswer: Answerer<'keepAnswer'> = async ({ store, body, settings, signal }) => {
  const kept = keptPart(await askPath(store, body, settings.pathBudgetMs, signal));
  const { resultHash } = kept;
  await keepText(
    folderOf(settings),
    fileOf(resultHash),
    JSON.stringify(kept),
    (text) => readKept(text, resultHash) !== null,
  );
  return kept;
};

export const keptAnswer: Answerer<'keptAnswer'> = async ({ params: { hash }, settings }) => {
  const text = await keptText(folderOf(settings), fileOf(hash));
  if (text === null)
    throw new ProblemError('unknown', 'There is no answer with this hash here.', {
      field: 'hash',
      value: hash,
      hint: 'An answer is kept where its link was made. Ask the question anew, or ask whoever gave you the link.',
    });
  const kept = readKept(text, hash);
  if (kept) return kept;
  throw new ProblemError('impossible', 'The answer kept under this hash was damaged.', {
    field: 'hash',
    value: hash,
    hint: 'Ask the question anew and share it: where the records still answer the same, it is kept whole again.',
  });
};

/** Null for a text that is not what was kept under the hash. */
function readKept(text: string, hash: string): KeptAnswer | null {
  const read = KeptAnswerSchema.safeParse(jsonOf(text));
  return read.success && sha256Hex(hashedPart(read.data)) === hash ? read.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // cut short: what was kept is no longer there
  }
}

const fileOf = (hash: string): string => `${hash}.answer.json`;

function folderOf({ snapshotFolder }: HttpSettings): string {
  if (snapshotFolder !== undefined) return snapshotFolder;
  throw new ProblemError('unknown', 'This server keeps no answers.', { field: 'hash' });
}
