/** A labelled choice of one, with the system's own list: it works everywhere, by any means. */
import { Field } from './Field.tsx';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Said under the field when the choice is not accepted. */
  readonly error?: string | undefined;
}

export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  error,
}: SelectProps<T>) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
