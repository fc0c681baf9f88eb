/** One line of an export: a section and one item of it. */
import type { Edge } from './edge.ts';
import type { EntityDetail } from './entity.ts';
import type { SourceRecord } from './record.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';

/** Sections follow each other in this order; ids order the items of each. */
export type ExportItem =
  | { readonly section: 'entities'; readonly item: EntityDetail }
  | { readonly section: 'edges'; readonly item: Edge }
  | { readonly section: 'statements'; readonly item: Statement }
  | { readonly section: 'records'; readonly item: SourceRecord }
  | { readonly section: 'sources'; readonly item: Source };
