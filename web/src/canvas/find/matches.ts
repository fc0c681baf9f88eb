import type { EntityId } from '#model';
import type { Picture } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';

/** Entities on the canvas whose names or id hold every word, those whose name begins with the text first. */
export function matchesOf({ entities, positions }: Picture, text: string): EntityId[] {
  const sought = text.trim().toLowerCase();
  const words = sought.split(/\s+/);
  if (sought === '') return [];
  return [...entities.values()]
    .filter(({ id, name, shortName }) => {
      const where = `${name} ${shortName ?? ''} ${id}`.toLowerCase();
      return positions.has(id) && words.every((word) => where.includes(word));
    })
    .map((entity) => ({ id: entity.id, name: readingName(entity) }))
    .sort(
      (a, b) =>
        Number(b.name.toLowerCase().startsWith(sought)) -
          Number(a.name.toLowerCase().startsWith(sought)) || a.name.localeCompare(b.name),
    )
    .map(({ id }) => id);
}
