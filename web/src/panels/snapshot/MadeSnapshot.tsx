/** Where a snapshot that was made is: its link, its page, its JSON. */
import type { AnswerOf } from '#model';
import styles from './SnapshotForm.module.css';
import { snapshotAddresses } from './use-make-snapshot.ts';

interface MadeSnapshotProps {
  readonly made: AnswerOf<'makeSnapshot'>;
  readonly title: string;
}

export function MadeSnapshot({ made: { hash, url }, title }: MadeSnapshotProps) {
  const addresses = snapshotAddresses(hash);
  const link = new URL(url, window.location.href).href;
  const name = fileName(title);
  return (
    <div className={styles.form} role="status">
      <p>
        Kept under its hash, for good: <code>{hash}</code>
      </p>
      <ul className={styles.links}>
        <li>
          <a href={link}>{link}</a>
        </li>
        <li>
          <a href={addresses.page} download={`${name}.paperchain.html`}>
            Download the page that opens offline
          </a>
        </li>
        <li>
          <a href={addresses.json} download={`${name}.paperchain.json`}>
            Download the JSON for programs
          </a>
        </li>
      </ul>
    </div>
  );
}

/** A title as the name of a file. */
function fileName(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 60) || 'snapshot';
}
