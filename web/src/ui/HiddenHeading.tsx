/** The first heading of a page that shows none, for those who move by headings. */
import styles from './HiddenHeading.module.css';

export function HiddenHeading({ text }: { readonly text: string }) {
  return <h1 className={styles.hidden}>{text}</h1>;
}
