import type { Entity } from '#model';
import { DRAWN_KIND_WORDS, drawnKind } from '../../state/drawn-kind.ts';

/** Kind and roles in words: "Contractor, reseller". */
export function kindWords(entity: Pick<Entity, 'kind' | 'roles'>): string {
  if (entity.kind !== 'organization' || entity.roles.length === 0)
    return DRAWN_KIND_WORDS[drawnKind(entity)].one;
  const words = entity.roles.map((role) => role.replace('-', ' ')).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
