/** The kinds of link that may be walked: a preset, or one by one. */
import { EDGE_KIND_TABLE, KIND_PRESETS } from '#model';
import { withField } from '../../../state/address/question-fields.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Select } from '../../../ui/Select.tsx';
import { presetWords } from '../../words/bounds-words.ts';
import styles from './Bounds.module.css';
import type { BoundsProps } from './bounds-props.ts';

const WALKED = EDGE_KIND_TABLE.filter(({ traversable }) => traversable);
const CHOSEN = 'chosen';
const PRESETS = [
  { value: '', label: 'everything that can be walked' },
  ...KIND_PRESETS.map((preset) => ({ value: preset as string, label: presetWords(preset) })),
];

export function KindsField({ fields, onChange, errorOf }: BoundsProps) {
  const text = fields.kinds ?? '';
  const preset = PRESETS.some(({ value }) => value === text) ? text : CHOSEN;
  const named = new Set(text.split('~'));
  const walked = WALKED.filter(
    ({ kind, presets }) =>
      text === '' || named.has(kind) || presets.some((each) => named.has(each)),
  ).map(({ kind }) => kind);
  const put = (kinds: string): void => onChange(withField(fields, 'kinds', kinds));
  return (
    <>
      <Select
        label="Kinds of link"
        value={preset}
        options={
          preset === CHOSEN ? [...PRESETS, { value: CHOSEN, label: 'chosen one by one' }] : PRESETS
        }
        error={errorOf('kinds')}
        onChange={(value) => put(value === CHOSEN ? text : value)}
      />
      <div className={styles.kinds}>
        <Disclosure title={`One by one: ${walked.length} of ${WALKED.length}`} late>
          <div className={styles.each}>
            {WALKED.map(({ kind, label }) => (
              <CheckField
                key={kind}
                label={label}
                checked={walked.includes(kind)}
                onChange={(on) => {
                  const kinds = WALKED.map((each) => each.kind).filter((each) =>
                    each === kind ? on : walked.includes(each),
                  );
                  // Without any kind nothing can be asked; the last one stays.
                  if (kinds.length > 0) put(kinds.length === WALKED.length ? '' : kinds.join('~'));
                }}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </>
  );
}
