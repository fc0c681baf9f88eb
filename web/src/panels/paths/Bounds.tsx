/** The bounds of a path question, one control each. */
import { useState } from 'react';
import { GRADE_TABLE, KIND_PRESETS, type PathQuestion, parseCalendarDate } from '#model';
import { CheckField } from '../../ui/CheckField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Bounds.module.css';

interface BoundsProps {
  readonly question: PathQuestion;
  readonly onChange: (question: PathQuestion) => void;
  /** What is typed and not accepted, or null. */
  readonly onRefused: (why: string | null) => void;
}

const HOPS = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => ({ value: n, label: n }));
const DIRECTIONS = [
  { value: 'any', label: 'any' },
  { value: 'forward', label: 'forward: each step in its own direction' },
  { value: 'outward', label: 'outward: away from the agency' },
] as const;
const GRADES = GRADE_TABLE.filter((row) => 'ABCDE'.includes(row.letter)).map((row) => ({
  value: row.grade,
  label: `${row.letter}: ${row.word}`,
}));
const KINDS = [
  { value: 'all', label: 'all that can be walked' },
  ...KIND_PRESETS.map((preset) => ({ value: preset, label: preset })),
];

export function Bounds({ question, onChange, onRefused }: BoundsProps) {
  const change = (part: Partial<PathQuestion>): void => onChange({ ...question, ...part });
  return (
    <fieldset className={styles.bounds}>
      <legend className={styles.legend}>Bounds</legend>
      <Select
        label="Most steps"
        value={String(question.maxHops)}
        options={HOPS}
        onChange={(value) => change({ maxHops: Number(value) })}
      />
      <Select
        label="Direction"
        value={question.direction}
        options={DIRECTIONS}
        onChange={(direction) => change({ direction })}
      />
      <Select
        label="Worst grade let in"
        value={question.grade}
        options={GRADES}
        onChange={(grade) => {
          if (grade !== 'inferred' && grade !== 'absent' && grade !== 'withheld') change({ grade });
        }}
      />
      <KindSelect question={question} onChange={onChange} />
      <Dates question={question} onChange={onChange} onRefused={onRefused} />
      <div className={styles.checks}>
        <CheckField
          label="Planned and cancelled too"
          explains="Off: only what a record says happened, or says no status of."
          checked={question.status === 'any'}
          onChange={(any) => change({ status: any ? 'any' : 'happened' })}
        />
        <CheckField
          label="Inferred too"
          explains="Links no record states; each names what it is inferred from and the alternatives."
          checked={question.includeInferred}
          onChange={(includeInferred) => change({ includeInferred })}
        />
      </div>
    </fieldset>
  );
}

type PartProps = Pick<BoundsProps, 'question' | 'onChange'>;

/** One preset at a time; a list of kinds from an address shows as its own choice until another is made. */
function KindSelect({ question, onChange }: PartProps) {
  const [only] = question.kinds ?? ['all'];
  const preset =
    question.kinds && question.kinds.length > 1 ? 'as in the address' : (only ?? 'all');
  const listed = KINDS.some((option) => option.value === preset);
  return (
    <Select
      label="Kinds of link"
      value={preset}
      options={listed ? KINDS : [...KINDS, { value: preset, label: preset }]}
      onChange={(value) => {
        const { kinds: _, ...rest } = question;
        const chosen = KIND_PRESETS.find((one) => one === value);
        onChange(chosen ? { ...rest, kinds: [chosen] } : rest);
      }}
    />
  );
}

function Dates({ question, onChange, onRefused }: BoundsProps) {
  const [text, setText] = useState({
    from: question.dates?.from ?? '',
    to: question.dates?.to ?? '',
  });
  const put = (part: Partial<typeof text>): void => {
    const next = { ...text, ...part };
    setText(next);
    const from = parseCalendarDate(next.from);
    const to = parseCalendarDate(next.to);
    const wrong = (next.from !== '' && !from) || (next.to !== '' && !to);
    onRefused(wrong ? 'date' : null);
    if (wrong) return;
    const { dates, ...rest } = question;
    const undated = dates?.undated ?? 'keep';
    onChange(
      from || to
        ? { ...rest, dates: { ...(from ? { from } : {}), ...(to ? { to } : {}), undated } }
        : rest,
    );
  };
  const error = (value: string): string | null =>
    value === '' || parseCalendarDate(value) ? null : 'Write 2020, 2020-10 or 2020-10-21.';
  return (
    <>
      <TextField
        label="Dates from"
        placeholder="2020-10"
        value={text.from}
        error={error(text.from)}
        onChange={(from) => put({ from })}
      />
      <TextField
        label="Dates to"
        placeholder="2026"
        value={text.to}
        error={error(text.to)}
        onChange={(to) => put({ to })}
      />
    </>
  );
}
