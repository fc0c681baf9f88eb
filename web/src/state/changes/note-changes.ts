/** Writing notes: each is a step of the history, undone like any other. */
import type { Change } from '../exploration.ts';
import { LONGEST_NOTE, MOST_NOTES, NO_NOTES, type Note, noteAbout } from '../notes.ts';
import { readingName } from '../reading-name.ts';
import { sentence } from '../say.ts';

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
