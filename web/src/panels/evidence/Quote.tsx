/** The record's own words, in the serif face. */
import styles from './Quote.module.css';

export function Quote({ text }: { readonly text: string }) {
  return <blockquote className={styles.quote}>{text}</blockquote>;
}
