/** Roles of organizations: as a property in the order of the vocabulary, and as labels. */

import { type EntityId, ROLES, type Role } from '#model';
import type { Asker } from '../connection/bolt.ts';
import { labelOfRole } from '../schema/labels.ts';
import { UNDOCUMENTED } from '../schema/undocumented-grades.ts';

const AT_ONCE = 2_000;

/** Computes the roles of all organizations: an edge far away, such as one between two offerings, can change them. */
export async function assignRoles(tx: Asker): Promise<void> {
  const changed = await tx.ask<{ id: EntityId; roles: Role[] }>('changed-roles', {
    undocumented: UNDOCUMENTED,
  });
  for (let start = 0; start < changed.length; start += AT_ONCE)
    await tx.ask('assign-roles', {
      entities: changed.slice(start, start + AT_ONCE).map(({ id, roles }) => ({
        id,
        roles,
        gained: roles.map(labelOfRole),
        lost: ROLES.filter((role) => !roles.includes(role)).map(labelOfRole),
      })),
    });
}
