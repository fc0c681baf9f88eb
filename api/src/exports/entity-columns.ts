/** What an export says of one entity. */
import type { EntityDetail } from '#model';
import type { Cell } from './statement-columns.ts';

export type EntityColumn = readonly [name: string, cell: (entity: EntityDetail) => Cell];

/** Every attribute of a node, in order. Lists are joined by a vertical bar. */
export const ENTITY_COLUMNS: readonly EntityColumn[] = [
  ['kind', ({ kind }) => kind],
  ['name', ({ name }) => name],
  ['short_name', ({ shortName }) => shortName],
  ['aliases', ({ aliases }) => aliases.join(' | ')],
  ['roles', ({ roles }) => roles.join(' ')],
  [
    'identifiers',
    ({ identifiers }) => listed(identifiers.map((one) => `${one.scheme}:${one.value}`)),
  ],
  [
    'record_ids',
    ({ identifiers, facts }) => listed([...identifiers, ...facts].map((one) => one.recordId)),
  ],
  ['links_in_all', ({ links }) => links],
  ['sources_in_all', ({ sources }) => sources],
];

const listed = (values: readonly string[]): string => [...new Set(values)].join(' | ');
