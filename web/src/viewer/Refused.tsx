import type { Failure } from '#api/snapshot/format.ts';
import styles from './viewer.module.css';

/** A file that was not understood: one line why, and nothing of what stands in it. */
export function Refused({ failure }: { readonly failure: Failure }) {
  return (
    <main className={styles.page}>
      <h1>This snapshot cannot be shown</h1>
      <p className={styles.verdict} data-tone="bad" role="alert">
        {failure.part} {failure.why}.
      </p>
      <p>Do not rely on this file. Ask whoever gave it to you for another copy.</p>
    </main>
  );
}
