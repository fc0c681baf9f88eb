/** The title of an answer's page. */
import type { PathAnswer } from '#model';
import { readingName } from '../../../state/reading-name.ts';
import { chainEntities } from '../chains/chain-words.ts';

/** "ICE → Amazon Web Services"; without chains, that none was found; null while it is not known. */
export function pathTitle(answer: PathAnswer | null): string | null {
  if (!answer) return null;
  const [chain] = answer.chains;
  if (!chain) return 'No record found within these bounds';
  const entities = chainEntities(chain);
  return [entities[0], entities.at(-1)]
    .map((entity) => (entity ? readingName(entity) : ''))
    .join(' → ');
}
