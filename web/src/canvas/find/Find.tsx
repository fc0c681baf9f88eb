/** Looking for words among what is drawn: each Enter steps on, Shift Enter back, Escape closes. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EntityId } from '#model';
import { select } from '../../state/changes/changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { intend, onIntent } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { stepTo } from '../keyboard/cursor.ts';
import styles from './Find.module.css';
import { matchesOf } from './matches.ts';

export function Find() {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      onIntent('find', () => {
        setOpen(true);
        requestAnimationFrame(() => input.current?.select());
      }),
    [],
  );
  if (!open) return null;
  const found = matchesOf(pictureOf(explorationStore.getState()), text);
  const goTo = (next: number, ids = found): void => {
    const id = ids.at(next % Math.max(ids.length, 1));
    setPlace(ids.length === 0 ? 0 : (next + ids.length) % ids.length);
    if (id) look(id);
  };
  const close = (): void => {
    setOpen(false);
    intend({ type: 'focus-canvas' });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') goTo(place + (event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.find} data-covers data-print="no">
      <input
        ref={input}
        aria-label="Find on the canvas"
        placeholder="Find on the canvas"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to type
        autoFocus
        autoComplete="off"
        onChange={({ target }) => {
          setText(target.value);
          goTo(0, matchesOf(pictureOf(explorationStore.getState()), target.value));
        }}
        onKeyDown={onKey}
      />
      <span role="status">{countWords(text, found.length, place)}</span>
      <button type="button" aria-label="Previous match" onClick={() => goTo(place - 1)}>
        <ChevronUp aria-hidden="true" />
      </button>
      <button type="button" aria-label="Next match" onClick={() => goTo(place + 1)}>
        <ChevronDown aria-hidden="true" />
      </button>
      <button type="button" aria-label="Close the find box" onClick={close}>
        <X aria-hidden="true" />
      </button>
    </search>
  );
}

const countWords = (text: string, found: number, place: number): string =>
  text.trim() === '' ? '' : found === 0 ? 'none' : `${Math.min(place, found - 1) + 1} of ${found}`;

function look(id: EntityId): void {
  stepTo(id);
  explore(select({ type: 'entity', id }));
  intend({ type: 'reveal', selection: { type: 'entity', id } });
}
