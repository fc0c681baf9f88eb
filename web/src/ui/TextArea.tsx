/** Labelled lines of text. */
import { useId } from 'react';
import styles from './Field.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In characters. */
  readonly maxLength: number;
  readonly rows?: number;
  /** Only where the reader opened something to write here. */
  readonly autoFocus?: boolean;
  /** Said under the field when what was typed is not accepted. */
  readonly error?: string | null;
}

export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, maxLength, rows = 3, autoFocus = false, error } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.input}
        rows={rows}
        maxLength={maxLength}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: whoever shows the field says that it was opened to be written in
        autoFocus={autoFocus}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
