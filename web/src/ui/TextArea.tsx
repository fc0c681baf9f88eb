/** Labelled lines of text. */
import { Field } from './Field.tsx';

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
  return (
    <Field label={label} error={error}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          maxLength={maxLength}
          value={value}
          // biome-ignore lint/a11y/noAutofocus: whoever shows the field says that it was opened to be written in
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
