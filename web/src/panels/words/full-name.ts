import type { Entity } from '#model';
import { unshouted } from '../../state/reading-name.ts';

/** The registered name in full, set for reading: names of companies and agencies no longer shout. */
export const fullName = (entity: Pick<Entity, 'name' | 'kind'>): string =>
  entity.kind === 'organization' || entity.kind === 'agency' ? unshouted(entity.name) : entity.name;
