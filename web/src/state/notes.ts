/** The reader's own notes on an entity, a link or the whole investigation. They stand apart from the record and have no grade. */
import { z } from 'zod';
import { EdgeIdSchema, EntityIdSchema } from '#model';

/** As long as a snapshot takes one, in characters. */
export const LONGEST_NOTE = 4_000;
export const MOST_NOTES = 2_000;

export const NoteSchema = z.object({
  /** Null: the investigation as a whole. */
  about: z.union([EntityIdSchema, EdgeIdSchema]).nullable(),
  text: z.string().min(1).max(LONGEST_NOTE),
});
export type Note = z.infer<typeof NoteSchema>;
export type Notes = readonly Note[];

/** The same list each time, so that nothing written is no change. */
export const NO_NOTES: Notes = [];

/** What is noted of something; empty when nothing is. */
export const noteAbout = (notes: Notes, about: Note['about']): string =>
  notes.find((note) => note.about === about)?.text ?? '';
