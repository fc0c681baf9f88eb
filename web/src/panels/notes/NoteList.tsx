/** Every note of the investigation, each leading to what it is about, and the way to take them out as text. */
import { EdgeIdSchema, EntityIdSchema } from '#model';
import { select } from '../../state/changes/changes.ts';
import type { Exploration, Selection } from '../../state/exploration.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import type { Note } from '../../state/notes.ts';
import { readingName } from '../../state/reading-name.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../export/save-file.ts';
import styles from './Notes.module.css';

export function NoteList({ onChosen }: { readonly onChosen: () => void }) {
  const notes = useExploration((now) => now.notes);
  const now = explorationStore.getState();
  if (notes.length === 0) return null;
  return (
    <div className={styles.note}>
      <h3 className={styles.label}>Your notes ({notes.length})</h3>
      <ul className={styles.list}>
        {notes.map((note) => {
          const selection = drawnThing(note, now);
          return (
            <li key={note.about}>
              {selection ? (
                <Button
                  look="quiet"
                  onPress={() => {
                    explore(select(selection));
                    onChosen();
                  }}
                >
                  {subjectOf(note, now)}
                </Button>
              ) : (
                <b>{subjectOf(note, now)}</b>
              )}{' '}
              {note.text}
            </li>
          );
        })}
      </ul>
      <Button onPress={() => saveFile('paperchain-notes.txt', asText(notes, now))}>
        Save the notes as text
      </Button>
    </div>
  );
}

function drawnThing({ about }: Note, { entities, edges }: Exploration): Selection | null {
  const entity = EntityIdSchema.safeParse(about);
  if (entity.success) return entities.has(entity.data) ? { type: 'entity', id: entity.data } : null;
  const edge = EdgeIdSchema.safeParse(about);
  return edge.success && edges.has(edge.data) ? { type: 'edge', id: edge.data } : null;
}

function subjectOf({ about }: Note, { entities }: Exploration): string {
  if (about === null) return 'The investigation';
  const entity = [...entities.values()].find(({ id }) => id === about);
  return entity ? readingName(entity) : about;
}

const asText = (notes: readonly Note[], now: Exploration): Blob =>
  new Blob(
    [
      'Own notes, apart from the record. They carry no grade.\n\n',
      ...notes.map((note) => `${subjectOf(note, now)} (${note.about ?? 'all'})\n${note.text}\n\n`),
    ],
    { type: 'text/plain' },
  );
