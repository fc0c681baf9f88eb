/** Totals on their bases, each with what it leaves out. Different bases stand apart and are never added. */
import { type AmountTotal, printMoney } from '#model';
import { basisMeaning, basisWords } from '../words/amount-words.ts';
import styles from './AmountLines.module.css';

interface AmountLinesProps {
  readonly amounts: readonly AmountTotal[];
  readonly large?: boolean;
}

export function AmountLines({ amounts, large = false }: AmountLinesProps) {
  return (
    <ul className={styles.amounts} data-large={large || undefined}>
      {amounts.map((amount) => (
        <li key={`${amount.basis} ${amount.currency}`}>
          <b className={styles.value}>{printMoney(amount.value, amount.currency)}</b>{' '}
          <span title={basisMeaning(amount.basis)}>{basisWords(amount.basis)}</span>
          <span className={styles.note}>
            {amount.asOf ? `, as of ${amount.asOf}` : ''}
            {amount.excludes.length > 0 ? ` · mind: ${amount.excludes.join('; ')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
