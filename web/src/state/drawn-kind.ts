/** What an entity is drawn as: its kind, or for an organization the role that says most about it. */
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

export const DRAWN_KIND_WORDS: Readonly<Record<DrawnKind, { one: string; many: string }>> = {
  agency: { one: 'Agency', many: 'Agencies' },
  contractor: { one: 'Contractor', many: 'Contractors' },
  subcontractor: { one: 'Subcontractor', many: 'Subcontractors' },
  organization: { one: 'Organization', many: 'Organizations' },
  cloud: { one: 'Cloud provider', many: 'Cloud providers' },
  contract: { one: 'Contract', many: 'Contracts' },
  offering: { one: 'Offering', many: 'Offerings' },
  system: { one: 'System', many: 'Systems' },
  withheld: { one: 'Withheld', many: 'Withheld' },
};

/** From the roles alone, not from the view, so that a mark never changes under the reader's eyes. */
export function drawnKind({ kind, roles }: Pick<Entity, 'kind' | 'roles'>): DrawnKind {
  if (kind !== 'organization') return kind;
  if (roles.includes('cloud-provider')) return 'cloud';
  if (roles.includes('contractor') || roles.includes('reseller')) return 'contractor';
  return roles.includes('subcontractor') ? 'subcontractor' : 'organization';
}
