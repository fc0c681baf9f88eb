/** One row a value: checked is shown, unchecked is hidden. */
import { CheckField } from '../../ui/CheckField.tsx';
import styles from './FilterPanel.module.css';
import type { Choice } from './filter-choices.ts';

interface CheckGroupProps<T> {
  readonly title: string;
  readonly rows: readonly Choice<T>[];
  readonly hidden: readonly T[];
  readonly wordOf: (value: T) => string;
  /** The values hidden from now on, and the step in words. */
  readonly onSet: (hidden: T[], words: string) => void;
}

export function CheckGroup<T extends string>(props: CheckGroupProps<T>) {
  const { title, rows, hidden, wordOf, onSet } = props;
  if (rows.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {rows.map(({ value, count }) => (
        <CheckField
          key={value}
          label={`${wordOf(value)} (${count.toLocaleString('en-US')})`}
          checked={!hidden.includes(value)}
          onChange={(shown) =>
            onSet(
              shown ? hidden.filter((one) => one !== value) : [...hidden, value],
              `Filter: ${title.toLowerCase()}, ${wordOf(value)} ${shown ? 'shown' : 'hidden'}`,
            )
          }
        />
      ))}
    </fieldset>
  );
}
