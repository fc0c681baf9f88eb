/** Which ids were joined or held apart here, by which rule. */
import type { IdentityDecision } from '#model';
import styles from './IdentityNotes.module.css';

const RULES: Readonly<Record<IdentityDecision['rule'], string>> = {
  'same-uei-compatible-name': 'the same UEI and compatible names',
  'same-award-same-name': 'the same award names its recipient alike in both files',
  'by-hand': 'a decision by hand',
};

const VERDICTS: Readonly<Record<IdentityDecision['verdict'], string>> = {
  same: 'is held to be the same as',
  different: 'is held to be different from',
  possibly: 'is possibly the same as (shown, never merged)',
};

export function IdentityNotes({ identity }: { readonly identity: readonly IdentityDecision[] }) {
  return (
    <ul className={styles.notes}>
      {identity.map((one) => (
        <li key={`${one.alias} ${one.canonical} ${one.verdict}`}>
          <code>{one.alias}</code> {VERDICTS[one.verdict]} <code>{one.canonical}</code>:{' '}
          {RULES[one.rule]}, shown by {one.records.length}{' '}
          {one.records.length === 1 ? 'record' : 'records'}. Every such decision can be taken back.
        </li>
      ))}
    </ul>
  );
}
