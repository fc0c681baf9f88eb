/** Keeps what is called like this, with what it is linked with. */
import { useState } from 'react';
import type { Filters } from '../../state/filters.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FilterPanel.module.css';

interface TextFilterProps {
  readonly filters: Filters;
  readonly onSet: (filters: Filters, words: string) => void;
}

export function TextFilter({ filters, onSet }: TextFilterProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const typed = edited ?? filters.text;
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        const text = typed.trim().slice(0, 200);
        setEdited(null);
        if (text !== filters.text)
          onSet({ ...filters, text }, text === '' ? 'Filter: any name' : `Filter: only “${text}”`);
      }}
    >
      <TextField
        label="Only names or ids with"
        value={typed}
        onChange={setEdited}
        placeholder="any name"
      />
      <Button type="submit">Apply</Button>
      <p className={styles.note}>What these are linked with stays.</p>
    </form>
  );
}
