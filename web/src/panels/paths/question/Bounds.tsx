/** The bounds of a path question, one control each; what cannot be asked is said beside it. */
import { AMOUNT_BASIS_TABLE, GRADE_TABLE, OVERLAPS, PATH_MODES, type PathQuestion } from '#model';
import { isConnecting, withField } from '../../../state/address/question-fields.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Bounds.module.css';
import type { BoundsProps } from './bounds-props.ts';
import { KindsField } from './KindsField.tsx';

export function Bounds(props: BoundsProps) {
  return (
    <div className={styles.bounds}>
      <Group title="How far">
        <HowFar {...props} />
      </Group>
      <Group title="Which links">
        <KindsField {...props} />
        <Choice {...props} field="direction" label="Direction" options={DIRECTIONS} />
        <Choice {...props} field="grade" label="Worst grade let in" options={GRADES} />
        <Check
          {...props}
          field="status"
          on="any"
          label="Planned and cancelled too"
          explains="Off: only what a record says happened, or says no status of."
        />
        <Check
          {...props}
          field="includeInferred"
          on="true"
          label="Inferred too"
          explains="Links no record states; each names what it is inferred from and the alternatives."
        />
      </Group>
      <Group title="When">
        <Text {...props} field="dates.from" label="Dates from" placeholder="2020-10" />
        <Text {...props} field="dates.to" label="Dates to" placeholder="2026" also="dates" />
        <Choice {...props} field="dates.undated" label="Undated links" options={UNDATED} />
        <Choice {...props} field="overlap" label="Dates of neighbouring steps" options={TIMES} />
      </Group>
      <Group title="How much, and past whom">
        <Text {...props} field="minAmount.value" label="Least amount in USD" placeholder="any" />
        <Choice {...props} field="minAmount.basis" label="Kind of amount" options={BASES} />
        <Text
          {...props}
          field="hubs.maxDegree"
          label="Pass nobody with more links than"
          placeholder="no bound"
        />
      </Group>
    </div>
  );
}

function Group({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** How many chains, how long: each mode has its own number. */
function HowFar(props: BoundsProps) {
  const connecting = isConnecting(props.fields);
  const mode = props.fields.mode ?? 'shortest';
  return (
    <>
      {connecting ? null : <Choice {...props} field="mode" label="Chains" options={MODES} />}
      <Choice {...props} field="maxHops" label="Most steps" options={STEPS} />
      {connecting ? null : mode === 'k' ? (
        <Text {...props} field="k" label="How many" placeholder="10" />
      ) : (
        <Text {...props} field="limit" label="Shown at most" placeholder="20" />
      )}
    </>
  );
}

type FieldProps = BoundsProps & { readonly field: string; readonly label: string };
type Option = { readonly value: string; readonly label: string };

/** The first option is the default, which no address spells. */
function Choice({
  fields,
  onChange,
  errorOf,
  field,
  label,
  options,
}: FieldProps & { readonly options: readonly Option[] }) {
  const usual = USUAL[field] ?? options[0]?.value ?? '';
  return (
    <Select
      label={label}
      value={fields[field] ?? usual}
      options={options}
      error={errorOf(field)}
      onChange={(value) => onChange(withField(fields, field, value === usual ? '' : value))}
    />
  );
}

function Text({
  fields,
  onChange,
  errorOf,
  field,
  label,
  placeholder,
  also,
}: FieldProps & { readonly placeholder: string; readonly also?: string }) {
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={fields[field] ?? ''}
      error={errorOf(field) ?? (also ? errorOf(also) : undefined) ?? null}
      onChange={(text) => onChange(withField(fields, field, text))}
    />
  );
}

function Check({
  fields,
  onChange,
  field,
  on,
  label,
  explains,
}: FieldProps & { readonly on: string; readonly explains: string }) {
  return (
    <div className={styles.check}>
      <CheckField
        label={label}
        explains={explains}
        checked={fields[field] === on}
        onChange={(checked) => onChange(withField(fields, field, checked ? on : ''))}
      />
    </div>
  );
}

const optionsOf = <T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): Option[] => values.map((value) => ({ value, label: labels[value] }));

/** Defaults that are not the first of their options. */
const USUAL: Readonly<Record<string, string>> = {
  maxHops: '6',
  grade: 'claimed',
  'minAmount.basis': 'obligated-seen',
};
const MODES = optionsOf(PATH_MODES, {
  shortest: 'the shortest, all of them',
  k: 'the best documented, few steps or many',
  within: 'all within the steps',
});
const STEPS = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => ({ value: n, label: n }));
const DIRECTIONS = optionsOf<PathQuestion['direction']>(['any', 'forward', 'outward'], {
  any: 'any',
  forward: 'forward: each step in its own direction',
  outward: 'outward: away from the agency',
});
const GRADES = GRADE_TABLE.filter((row) => 'ABCDE'.includes(row.letter)).map((row) => ({
  value: row.grade,
  label: `${row.letter}: ${row.word}`,
}));
const UNDATED = [
  { value: 'keep', label: 'kept' },
  { value: 'drop', label: 'left out' },
];
const TIMES = optionsOf(OVERLAPS, {
  off: 'whatever they are',
  overlapping: 'must share a day',
  'forward-in-time': 'must not run back in time',
});
const BASES = AMOUNT_BASIS_TABLE.map(({ basis, label }) => ({ value: basis, label }));
