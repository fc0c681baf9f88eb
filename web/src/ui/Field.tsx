/** The frame of a field: its label over it, what is wrong under it, and all three tied together for those who hear them. */
import { useId } from 'react';
import styles from './Field.module.css';

/** What the input of a field takes from its frame. */
interface Control {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  readonly label: string;
  /** Said under the field when what is in it is not accepted. */
  readonly error?: string | null | undefined;
  readonly children: (control: Control) => React.ReactNode;
}

export function Field({ label, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': error ? `${id}-error` : undefined,
      })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
