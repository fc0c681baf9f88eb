/** Ids of what the model gives none: a name, an identifier, a fact, a statement is known by what it says. */
import { sha256Hex } from '../../sha256-hex.ts';

/** Short enough for an index, long enough never to meet another. */
export const hashId = (...parts: readonly (string | number)[]): string =>
  sha256Hex(parts.join('\n')).slice(0, 32);
