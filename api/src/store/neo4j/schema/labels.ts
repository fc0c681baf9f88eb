/** What the nodes of entities are labelled with. */
import type { EntityKind, Role } from '#model';

/** The label of a kind: `:Agency`, `:Organization` … */
export const labelOfKind = (kind: EntityKind): string =>
  kind.slice(0, 1).toUpperCase() + kind.slice(1);

/** The label of a role: `:CloudProvider`. */
export const labelOfRole = (role: Role): string =>
  role.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
