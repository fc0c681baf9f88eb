/** What can be asked for as a file: the graph in a format, the sources of edges in a style of citing. */
import { z } from 'zod';
import { type AuthorsLink, AuthorsLinkSchema, MOST_OWN_LINKS } from './authors-link.ts';
import { EdgeIdSchema } from './edge.ts';
import { type EntityId, EntityIdSchema, SourceIdSchema } from './ids.ts';
import { SnapshotHashSchema } from './snapshots.ts';

/** The media type of a file, and the name it is offered under. */
export interface FileType {
  readonly media: string;
  readonly name: string;
}

export const EXPORT_FORMATS = ['json', 'csv', 'graphml', 'gexf', 'ftm', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_FILES: Readonly<Record<ExportFormat, FileType>> = {
  json: { media: 'application/json', name: 'paperchain.json' },
  csv: { media: 'text/csv', name: 'paperchain.csv' },
  graphml: { media: 'application/graphml+xml', name: 'paperchain.graphml' },
  gexf: { media: 'application/gexf+xml', name: 'paperchain.gexf' },
  ftm: { media: 'application/x-ndjson', name: 'paperchain.ftm.jsonl' },
  svg: { media: 'image/svg+xml', name: 'paperchain.svg' },
};

const Coordinate = z.number().min(-1e6).max(1e6);

function areAmong(links: readonly AuthorsLink[], ids: readonly EntityId[]): boolean {
  const here = new Set(ids);
  return links.every(({ from, to }) => here.has(from) && here.has(to));
}

export const ExportQuestionSchema = z
  .strictObject({
    format: z.enum(EXPORT_FORMATS),
    /** Everything when absent. */
    entityIds: z.array(EntityIdSchema).min(1).max(6000).optional(),
    /** Only these of the edges among the entities; all of them when absent. */
    edgeIds: z.array(EdgeIdSchema).max(20_000).optional(),
    /** What a kept snapshot holds, instead of the data of today; stands alone. */
    snapshot: SnapshotHashSchema.optional(),
    /** Where a picture puts each of `entityIds`, in their order; in columns by kind when absent. */
    positions: z
      .array(z.tuple([Coordinate, Coordinate]))
      .max(6000)
      .optional(),
    /** Links that the author drew between `entityIds`: told apart from the record, and not in CSV, a row of which is a statement. */
    ownLinks: z.array(AuthorsLinkSchema).max(MOST_OWN_LINKS).optional(),
  })
  .refine(({ ownLinks = [], entityIds = [] }) => areAmong(ownLinks, entityIds), {
    path: ['ownLinks'],
    error: 'expected both ends of each among entityIds',
  })
  .refine((asked) => !asked.positions || asked.positions.length === asked.entityIds?.length, {
    path: ['positions'],
    error: 'expected one position for each of entityIds',
  })
  .refine((asked) => !asked.snapshot || !(asked.entityIds ?? asked.edgeIds ?? asked.positions), {
    path: ['snapshot'],
    error: 'a snapshot is written whole: leave out entityIds, edgeIds and positions',
  });

export const CITATION_STYLES = ['footnote', 'csl', 'bibtex', 'ris'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export const CITATION_FILES: Readonly<Record<CitationStyle, FileType>> = {
  footnote: { media: 'text/plain', name: 'paperchain-citations.txt' },
  csl: {
    media: 'application/vnd.citationstyles.csl+json',
    name: 'paperchain-citations.csl.json',
  },
  bibtex: { media: 'application/x-bibtex', name: 'paperchain-citations.bib' },
  ris: { media: 'application/x-research-info-systems', name: 'paperchain-citations.ris' },
};

export const CitationQuestionSchema = z
  .strictObject({
    edgeIds: z.array(EdgeIdSchema).max(500).default([]),
    sourceIds: z.array(SourceIdSchema).max(500).default([]),
    style: z.enum(CITATION_STYLES),
  })
  .refine(({ edgeIds, sourceIds }) => edgeIds.length + sourceIds.length > 0, {
    path: ['edgeIds'],
    error: 'expected at least one edge or source',
  });
