/** The reader's own notes on an entity, a link or the whole investigation. They stand apart from the record and have no grade. */
import { z } from 'zod';
import { EdgeIdSchema, EntityIdSchema } from '#model';
import type { Change } from './exploration.ts';
import { readingName } from './reading-name.ts';
import { sentence } from './say.ts';

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

/** Writes a note, or with an empty text takes it out; a note that stands so already changes nothing. */
export function writeNote(about: Note['about'], typed: string): Change {
  return (now) => {
    const text = typed.trim().slice(0, LONGEST_NOTE);
    if (text === noteAbout(now.notes, about)) return now;
    const others = now.notes.filter((note) => note.about !== about);
    const notes = text === '' ? others : [...others, { about, text }].slice(-MOST_NOTES);
    const entity = [...now.entities.values()].find(({ id }) => id === about);
    const what = about === null ? 'the investigation' : entity ? readingName(entity) : 'a link';
    const said = text === '' ? `Took out your note on ${what}` : `Your note on ${what} is kept`;
    return { ...now, notes: notes.length > 0 ? notes : NO_NOTES, announcement: sentence(said) };
  };
}
