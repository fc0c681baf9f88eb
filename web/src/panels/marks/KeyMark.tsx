/** A public key for the eye and for reading aloud: its picture, its eight words, its first digits. */
import { fingerprint, keyPicture, keyWords } from '#api/snapshot/fingerprint.ts';
import styles from './KeyMark.module.css';

export function KeyMark({ publicKey }: { readonly publicKey: string }) {
  return (
    <span className={styles.key}>
      <svg viewBox="0 0 8 8" className={styles.picture} aria-hidden="true">
        {keyPicture(publicKey).flatMap((row, y) =>
          row.map((dark, x) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <rect key={`${x} ${y}`} x={x} y={y} width="1" height="1" data-dark={dark} />
          )),
        )}
      </svg>
      <span>
        <b>{keyWords(publicKey)}</b>
        <br />
        <code className={styles.digits}>{fingerprint(publicKey)}</code>
      </span>
    </span>
  );
}
