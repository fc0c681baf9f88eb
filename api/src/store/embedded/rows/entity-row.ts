/** Entities as rows, and back; roles as bits. */
import { type Entity, type EntityId, type EntityKind, ROLES, type Role } from '#model';
import type { Database } from '../database/database.ts';

export interface EntityRow {
  readonly n: number;
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly short_name: string | null;
  readonly roles: number;
  readonly links: number;
  readonly sources: number;
}

export const ENTITY_COLUMNS =
  'o.n, o.id, o.kind, o.name, o.short_name, o.roles, o.links, o.sources';

export const entityOf = (row: EntityRow): Entity => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  shortName: row.short_name,
  roles: rolesOf(row.roles),
  links: row.links,
  sources: row.sources,
});

const rolesOf = (bits: number): Role[] => ROLES.filter((role) => (bits & bitOf(role)) !== 0);

export const bitOf = (role: Role): number => 1 << ROLES.indexOf(role);

/** The bits of any of these roles; 0 when none is asked for. */
export const bitsOf = (roles: readonly Role[] | undefined): number =>
  (roles ?? []).reduce((bits, role) => bits | bitOf(role), 0);

const BY_ID = `
SELECT ${ENTITY_COLUMNS} FROM entities a JOIN entities o ON o.n = a.canonical WHERE a.id = ?`;
const BY_NODES = `
SELECT ${ENTITY_COLUMNS} FROM json_each(?) w JOIN entities o ON o.n = w.value ORDER BY w.key`;

/** The canonical entity that an id answers as; undefined when unknown. */
export const findEntity = (db: Database, id: string): EntityRow | undefined =>
  db.first<EntityRow>(BY_ID, id);

/** The entities of nodes, in the order given, each once. */
export const entitiesOfNodes = (db: Database, nodes: Iterable<number>): EntityRow[] =>
  db.all<EntityRow>(BY_NODES, JSON.stringify([...new Set(nodes)]));
