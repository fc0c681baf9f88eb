/** The words of the house beside the table of edge kinds: look-ups, roles, names of entity kinds. */
import { EDGE_KINDS, type EdgeKind, type EdgeKindMeaning, type KindPreset } from './edge-kind.ts';
import { EDGE_KIND_TABLE } from './edge-kind-table.ts';
import type { EntityKind } from './ids.ts';

const BY_KIND = new Map(EDGE_KIND_TABLE.map((row) => [row.kind, row]));

/** The table's row of an edge kind. */
export function edgeKindMeaning(kind: EdgeKind): EdgeKindMeaning {
  const row = BY_KIND.get(kind);
  if (!row) throw new RangeError(`unknown edge kind ${kind}`);
  return row;
}

export const isEdgeKind = (text: string): text is EdgeKind =>
  (EDGE_KINDS as readonly string[]).includes(text);

/** The edge kinds of a preset. */
export const kindsOfPreset = (preset: KindPreset): readonly EdgeKind[] =>
  EDGE_KIND_TABLE.filter((row) => row.presets.includes(preset)).map((row) => row.kind);

/** Roles are computed from edges, never typed in. */
export const ROLES = ['contractor', 'subcontractor', 'cloud-provider', 'reseller'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  contractor: 'A contract was awarded to it.',
  subcontractor: 'A prime reported a subaward to it.',
  'cloud-provider':
    'It offers an offering that others are built on, or a record names it as the host.',
  reseller: "A contract it holds names another organization's product.",
};

export const ENTITY_KIND_LABELS: Readonly<Record<EntityKind, { one: string; many: string }>> = {
  agency: { one: 'Agency', many: 'Agencies' },
  organization: { one: 'Organization', many: 'Organizations' },
  contract: { one: 'Contract', many: 'Contracts' },
  offering: { one: 'Offering', many: 'Offerings' },
  system: { one: 'System', many: 'Systems' },
  withheld: { one: 'Withheld', many: 'Withheld' },
};
