/** `/compare?before=HASH&after=HASH`: two snapshots, or one and the data of today, and what differs, in words and drawn. */
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { SnapshotHashSchema } from '#model';
import { Failure } from '../panels/Failure.tsx';
import { Page } from '../panels/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { useTitle } from '../ui/use-title.ts';
import styles from './Compare.module.css';
import { type Compared, compareFiles } from './compared.ts';
import { DifferencePicture } from './DifferencePicture.tsx';
import { Differences } from './Differences.tsx';
import { FindingSlot } from './FindingSlot.tsx';
import { Union } from './Union.tsx';
import { type Finding, useFinding } from './use-finding.ts';
import { useToday } from './use-today.ts';

export default function ComparePage() {
  const query = new URLSearchParams(useSearch());
  const before = useFinding(hashIn(query, 'before'));
  const after = useFinding(hashIn(query, 'after'));
  const answer = useToday(before, after.snapshot !== null);
  const { today } = answer;
  const beside = useMemo(
    () =>
      before.snapshot && after.snapshot ? compareFiles(before.snapshot, after.snapshot) : null,
    [before.snapshot, after.snapshot],
  );
  const compared = beside ?? today?.compared ?? null;
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
          <p className={styles.quiet} role="status">
            {today
              ? `The data of today, version ${today.dataVersion.slice(0, 12)}.`
              : answer.isAsking
                ? 'The data of today are being asked.'
                : 'Open another one, or take the data of today.'}
          </p>
          {before.snapshot && !today && !answer.isAsking ? (
            <TakeToday onTake={answer.want} />
          ) : null}
        </FindingSlot>
      </div>
      {answer.error ? <Failure error={answer.error} onRetry={answer.retry} /> : null}
      {compared ? <Result compared={compared} /> : null}
      {before.snapshot && after.snapshot ? <Both before={before} after={after} /> : null}
    </Page>
  );
}

function TakeToday({ onTake }: { readonly onTake: () => void }) {
  return (
    <>
      <p data-print="no">
        <Button onPress={onTake}>Compare with the data of today</Button>
      </p>
      <p className={styles.quiet} data-print="no">
        This asks the server for the entities and links of the file, by their ids. Its words and
        notes stay here.
      </p>
    </>
  );
}

/** What was changed is not sealed anew as if it were sound. */
function Both({ before, after }: { readonly before: Finding; readonly after: Finding }) {
  if (!before.snapshot || !after.snapshot) return null;
  if (before.soundness?.kind === 'unsound' || after.soundness?.kind === 'unsound')
    return (
      <section className={styles.group} aria-label="Both in one">
        <h2>Both in one</h2>
        <p>Only sound snapshots are joined into one file.</p>
      </section>
    );
  return <Union before={before.snapshot} after={after.snapshot} />;
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

/** A hash of the address; anything else is none. */
function hashIn(query: URLSearchParams, name: string): string | null {
  return SnapshotHashSchema.safeParse(query.get(name)).data ?? null;
}
