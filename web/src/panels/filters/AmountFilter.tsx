/** Hides links that are worth less; what has no amount stays. */
import { useState } from 'react';
import { MoneySchema, printMoney } from '#model';
import type { Filters } from '../../state/filters.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FilterPanel.module.css';

interface AmountFilterProps {
  readonly filters: Filters;
  readonly onSet: (filters: Filters, words: string) => void;
}

export function AmountFilter({ filters, onSet }: AmountFilterProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const typed = edited ?? filters.least?.replace(/\.00$/, '') ?? '';
  const read = readDollars(typed);
  const apply = (): void => {
    if (read === undefined) return;
    setEdited(null);
    if (read === filters.least) return;
    const words = read === null ? 'any amount' : `at least ${printMoney(read)}`;
    onSet({ ...filters, least: read }, `Filter: ${words}`);
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField
        label="At least, in dollars"
        value={typed}
        onChange={setEdited}
        placeholder="any amount"
        error={read === undefined ? 'Write a number, such as 250000 or 1,000,000.50.' : null}
      />
      <Button type="submit">Apply</Button>
      <p className={styles.note}>Links without an amount stay.</p>
    </form>
  );
}

/** An amount, null for an empty field, undefined for what is no amount. */
function readDollars(text: string): Filters['least'] | undefined {
  const plain = text.replace(/[$,\s]/g, '');
  if (plain === '') return null;
  const read = MoneySchema.safeParse(/\.\d\d$/.test(plain) ? plain : `${plain}.00`);
  return read.success ? read.data : undefined;
}
