/** One line of work with a title and a history, as it is kept in this browser or in a file. */
import { z } from 'zod';
import type { Entity, EntityId } from '#model';
import { HistorySchema } from '../history/history.ts';
import { readingName } from '../reading-name.ts';

/** As long as a title may be, in characters. */
export const LONGEST_TITLE = 200;
/** Of names in a title: two of them, and how many more there are, are a title. */
const LONGEST_NAME = 85;

/** What a list of investigations shows. */
export const SummarySchema = z.object({
  id: z.string().min(1).max(80),
  /** As the reader typed it, else made from what is drawn. */
  title: z.string().min(1).max(LONGEST_TITLE),
  /** Whether the reader typed it. */
  titled: z.boolean(),
  entities: z.number().int().nonnegative(),
  links: z.number().int().nonnegative(),
  /** ISO time of the last save. */
  savedAt: z.string().max(40),
  /** Counts the saves, so that two windows cannot overwrite each other. */
  version: z.number().int().nonnegative(),
});
export type Summary = z.infer<typeof SummarySchema>;

export const InvestigationSchema = z.object({ summary: SummarySchema, history: HistorySchema });
export type Investigation = z.infer<typeof InvestigationSchema>;

const FileSchema = z.object({
  format: z.literal('paperchain-investigation'),
  formatVersion: z.literal(1),
  title: z.string().min(1).max(LONGEST_TITLE),
  history: HistorySchema,
});

/** Larger files are not read, in bytes. */
export const LARGEST_FILE = 50_000_000;

/** The text of a file that holds an investigation. */
export const toFile = ({ summary, history }: Investigation): string =>
  JSON.stringify({
    format: 'paperchain-investigation',
    formatVersion: 1,
    title: summary.title,
    history,
  });

/** What stood in a file, or in words why it is none that can be read. */
export type ReadInvestigation =
  | { readonly title: string; readonly history: Investigation['history'] }
  | { readonly refused: string };

/** Reads such a file; anything else is refused in words. */
export function fromFile(text: string): ReadInvestigation {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: 'This file is not JSON. Choose a file that “Save as file” made.' };
  }
  const read = FileSchema.safeParse(json);
  if (read.success) return { title: read.data.title, history: read.data.history };
  const where = read.error.issues[0]?.path.join('.') ?? '';
  return {
    refused: `This is no investigation that can be read${where ? ` (at ${where})` : ''}. Choose a file that “Save as file” made.`,
  };
}

/** "ICE, Leidos and 12 more": what an investigation is called until somebody names it. */
export function titleFrom(entities: ReadonlyMap<EntityId, Entity>): string {
  const [first, second, ...others] = [...entities.values()].map(nameInTitle);
  if (first === undefined) return 'Untitled investigation';
  if (second === undefined) return first;
  return others.length === 0
    ? `${first}, ${second}`
    : `${first}, ${second} and ${others.length} more`;
}

function nameInTitle(entity: Entity): string {
  const name = readingName(entity);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
