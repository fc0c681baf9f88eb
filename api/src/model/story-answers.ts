/** What is answered about stories: the data file, and what the store of today holds of it. */
import { z } from 'zod';
import { DocumentedEdgeSchema } from './answers.ts';
import { EdgeIdSchema } from './edge.ts';
import { EntitySchema } from './entity.ts';
import { GradeSchema } from './grades.ts';
import { SourceSchema } from './source.ts';
import { StoryIdSchema, StorySchema } from './story.ts';

const count = z.number().int().nonnegative();

/** Counts over the links that a story cites, computed from the store. */
const StoryFigures = {
  /** Cited links that are in the store, documented absences left out. */
  links: count,
  /** Documented absences it cites. */
  absences: count,
  /** Documents that speak in it. */
  sources: count,
  /** Weakest grade among its links; absences and withheld names have none. */
  weakest: GradeSchema.nullable(),
  /** Cited edges that this store does not hold. */
  notHere: z.array(EdgeIdSchema),
};

export const StorySummarySchema = z.object({
  id: StoryIdSchema,
  title: z.string(),
  says: z.string(),
  missing: z.string(),
  steps: count,
  ...StoryFigures,
});
export type StorySummary = z.infer<typeof StorySummarySchema>;

export const StoriesAnswerSchema = z.object({
  stories: z.array(StorySummarySchema),
  dataVersion: z.string(),
});

export const StoryAnswerSchema = z.object({
  story: StorySchema,
  ...StoryFigures,
  /** The cited edges, each with the records that speak in the story. */
  edges: z.array(DocumentedEdgeSchema),
  /** Everything drawn: the ends of the edges, and what steps put in focus. */
  entities: z.array(EntitySchema),
  /** The documents behind those records, in the order in which they speak. */
  documents: z.array(SourceSchema),
  dataVersion: z.string(),
});
export type StoryAnswer = z.infer<typeof StoryAnswerSchema>;
