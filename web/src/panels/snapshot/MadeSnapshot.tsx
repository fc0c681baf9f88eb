/** Where a snapshot that was made is: its link, its page, its JSON. */
import { Link } from 'wouter';
import type { AnswerOf } from '#model';
import { comparePath } from '../../state/address/address.ts';
import { KeyMark } from '../marks/KeyMark.tsx';
import styles from './SnapshotForm.module.css';
import { type Signing, snapshotAddresses } from './use-make-snapshot.ts';

interface MadeSnapshotProps {
  readonly made: AnswerOf<'makeSnapshot'>;
  readonly title: string;
  readonly signing: Signing | null;
}

export function MadeSnapshot({ made: { hash, url }, title, signing }: MadeSnapshotProps) {
  const addresses = snapshotAddresses(hash);
  const link = new URL(url, window.location.href).href;
  const name = fileName(title);
  return (
    <div className={styles.form} role="status">
      <p>
        Kept under its hash, for good: <code>{hash}</code>
      </p>
      {signing === null ? (
        <p className={styles.about}>It is unsigned.</p>
      ) : 'publicKey' in signing ? (
        <div>
          <p>Signed with the key</p>
          <KeyMark publicKey={signing.publicKey} />
        </div>
      ) : (
        <p>It was made, but not signed. {signing.refusal}</p>
      )}
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
        <li>
          <Link href={comparePath(hash)}>What changed in the data since, or beside another</Link>
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
