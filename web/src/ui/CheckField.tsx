/** A labelled yes or no, with a line that says what it does. */
import { useId } from 'react';
import styles from './Field.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly explains?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, explains, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={explains ? `${id}-explains` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {explains ? (
        <p id={`${id}-explains`} className={styles.explains}>
          {explains}
        </p>
      ) : null}
    </div>
  );
}
