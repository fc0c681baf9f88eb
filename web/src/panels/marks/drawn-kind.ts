/** Which mark an entity is drawn with: its kind, or for an organization the role that says most about it. */
import type { Entity } from '#model';

export const DRAWN_KINDS = [
  'agency',
  'contractor',
  'subcontractor',
  'organization',
  'cloud',
  'contract',
  'offering',
  'system',
  'withheld',
] as const;
export type DrawnKind = (typeof DRAWN_KINDS)[number];

const WORDS: Readonly<Record<DrawnKind, string>> = {
  agency: 'Agency',
  contractor: 'Contractor',
  subcontractor: 'Subcontractor',
  organization: 'Organization',
  cloud: 'Cloud provider',
  contract: 'Contract',
  offering: 'Offering',
  system: 'System',
  withheld: 'Withheld',
};

/** The mark of an entity. */
export function drawnKind({ kind, roles }: Pick<Entity, 'kind' | 'roles'>): DrawnKind {
  if (kind !== 'organization') return kind;
  if (roles.includes('cloud-provider')) return 'cloud';
  if (roles.includes('contractor') || roles.includes('reseller')) return 'contractor';
  return roles.includes('subcontractor') ? 'subcontractor' : 'organization';
}

/** Kind and roles in words: "Contractor, reseller". */
export function kindWords(entity: Pick<Entity, 'kind' | 'roles'>): string {
  if (entity.kind !== 'organization' || entity.roles.length === 0) return WORDS[drawnKind(entity)];
  const words = entity.roles.map((role) => role.replace('-', ' ')).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
