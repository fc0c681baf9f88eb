/** What is loaded, of which day, and what is known to be missing from it. */
import { Link } from 'wouter';
import { useHealth, useSources } from '../../api/queries.ts';
import { cutOffWords } from '../about/cut-off-words.ts';
import { Loaded } from '../Loaded.tsx';
import styles from './DataLine.module.css';

export function DataLine() {
  const health = useHealth();
  const sources = useSources();
  const cut = cutOffWords(sources.data?.sources ?? []);
  return (
    <div className={styles.line}>
      <Loaded answer={health} lines={1}>
        {({ counts, contentAsOf }) => (
          <>
            <Count value={counts.entities} label="entities" />
            <Count value={counts.edges} label="links, every one cited" />
            <Count value={counts.records} label="records" />
            <Count value={counts.sources} label="sources" />
            <p>
              <b>Data of</b> <span>{contentAsOf ?? 'an unknown day'}</span>
            </p>
          </>
        )}
      </Loaded>
      <p className={styles.coverage}>
        {cut ? `${cut} ` : ''}
        <Link href="/about">What is missing</Link>
      </p>
    </div>
  );
}

function Count({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <p>
      <b>{value.toLocaleString('en-US')}</b> <span>{label}</span>
    </p>
  );
}
