/** What is asked for by id is there, or the answer names the nearest that is. */
import { ProblemError } from '#model';
import type { GraphStore } from '#store';

/** Passes on what was found; throws a 404 with the nearest known ids otherwise. */
export async function known<T>(
  store: GraphStore,
  id: string,
  found: Promise<T | null>,
  field = 'id',
): Promise<T> {
  const answer = await found;
  if (answer === null) throw await unknownId(store, id, field);
  return answer;
}

/** A 404 that names up to five known ids nearest to the one given. */
export async function unknownId(
  store: GraphStore,
  id: string,
  field = 'id',
): Promise<ProblemError> {
  const nearest = await store.nearestIds(id);
  const hint =
    nearest.length > 0
      ? 'Did you mean one of the nearest ids?'
      : 'Look it up with /api/search?q=….';
  const value = id.slice(0, 200);
  return new ProblemError('unknown', `${value} is not in the data.`, {
    field,
    value,
    hint,
    nearest,
  });
}
