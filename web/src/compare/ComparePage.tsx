/** `/compare?before=HASH&after=HASH`: two snapshots, or one and the data of today, and what differs, in words and drawn. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { SnapshotHashSchema } from '#model';
import { ask } from '../api/ask.ts';
import { Failure } from '../panels/Failure.tsx';
import { Page } from '../panels/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { useTitle } from '../ui/use-title.ts';
import styles from './Compare.module.css';
import { type Compared, compareFiles, compareWithToday } from './compared.ts';
import { DifferencePicture } from './DifferencePicture.tsx';
import { Differences } from './Differences.tsx';
import { FindingSlot } from './FindingSlot.tsx';
import { Union } from './Union.tsx';
import { useFinding } from './use-finding.ts';

export default function ComparePage() {
  const query = new URLSearchParams(useSearch());
  const before = useFinding(hashIn(query, 'before'));
  const after = useFinding(hashIn(query, 'after'));
  const today = useToday(after.snapshot ? null : before.kept);
  const compared = useMemo((): Compared | null => {
    if (!before.snapshot) return null;
    if (after.snapshot) return compareFiles(before.snapshot, after.snapshot);
    return today.data ? compareWithToday(before.snapshot, today.data.changes) : null;
  }, [before.snapshot, after.snapshot, today.data]);
  useTitle('What differs');
  return (
    <Page width="document">
      <header className={styles.head}>
        <h1>{after.snapshot ? 'What differs between two snapshots' : 'What changed since'}</h1>
        <p className={styles.quiet}>
          A snapshot beside another, or beside the data of today. Files are read in this browser and
          sent nowhere.
        </p>
      </header>
      <div className={styles.slots}>
        <FindingSlot title="Before" finding={before}>
          <p className={styles.quiet}>Open a snapshot, as page or as JSON.</p>
        </FindingSlot>
        <FindingSlot title="After" finding={after}>
          <p className={styles.quiet}>
            {today.data
              ? `The data of today, version ${today.data.dataVersion.slice(0, 12)}.`
              : before.kept
                ? 'The data of today are being asked.'
                : 'Open another one. A snapshot that is kept here is compared with the data of today.'}
          </p>
        </FindingSlot>
      </div>
      {today.error ? <Failure error={today.error} onRetry={() => void today.refetch()} /> : null}
      {compared ? <Result compared={compared} /> : null}
      {before.snapshot && after.snapshot ? (
        <Union before={before.snapshot} after={after.snapshot} />
      ) : null}
    </Page>
  );
}

function Result({ compared }: { readonly compared: Compared }) {
  const { length } = compared.changes;
  if (length === 0)
    return (
      <p role="status" className={styles.verdict}>
        Nothing differs: the same sources, records, statements, links and entities.
      </p>
    );
  return (
    <>
      <p role="status" className={styles.verdict}>
        {length.toLocaleString('en-US')} {length === 1 ? 'thing differs' : 'things differ'}.
      </p>
      <DifferencePicture compared={compared} />
      <p data-print="no">
        <Button onPress={() => window.print()}>Print</Button>
      </p>
      <Differences compared={compared} />
    </>
  );
}

const useToday = (hash: string | null) =>
  useQuery({
    queryKey: ['snapshot-diff', hash],
    enabled: hash !== null,
    queryFn: () => ask('snapshotDiff', { params: { hash: hash ?? '' } }),
  });

/** A hash of the address; anything else is none. */
function hashIn(query: URLSearchParams, name: string): string | null {
  return SnapshotHashSchema.safeParse(query.get(name)).data ?? null;
}
