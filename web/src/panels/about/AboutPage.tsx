/** `/about`: what is in the data, what is not, and how the words are meant. */
import { useHealth, useSources } from '../../api/queries.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Loaded } from '../Loaded.tsx';
import { Page } from '../Page.tsx';
import styles from './AboutPage.module.css';
import { SourceList } from './SourceList.tsx';
import { AmountTable, FlagTable, GradeTable, KindTable } from './VocabularyTables.tsx';

export function AboutPage() {
  useTitle('About the data');
  const health = useHealth();
  const sources = useSources();
  return (
    <Page width="wide">
      <header className={styles.head}>
        <h1>About the data</h1>
        <p>
          Every link here opens the record that documents it. What stands in no record that is
          loaded does not stand here; that it is missing here does not mean that it does not exist.
        </p>
        <Loaded answer={health} lines={1}>
          {({ contentAsOf, dataVersion }) => (
            <p className={styles.small}>
              Data of {contentAsOf ?? 'an unknown day'}. Data version{' '}
              <code>{dataVersion.slice(0, 16)}</code>: the same facts give the same version
              anywhere.
            </p>
          )}
        </Loaded>
      </header>
      <Card title="What is missing">
        <Missing />
      </Card>
      <Card title="Sources, and what each leaves out">
        <Loaded answer={sources} lines={6}>
          {(data) => <SourceList sources={data.sources} />}
        </Loaded>
      </Card>
      <Card title="What a link proves, and what it does not">
        <KindTable />
      </Card>
      <Card title="Grades">
        <GradeTable />
      </Card>
      <Card title="Amounts and cautions">
        <Disclosure title="Bases of an amount: never added to each other">
          <AmountTable />
        </Disclosure>
        <Disclosure title="Cautions that can stand on a record">
          <FlagTable />
        </Disclosure>
      </Card>
    </Page>
  );
}

function Missing() {
  return (
    <ul className={styles.missing}>
      <li>
        Contract actions before 2020-10-01: sums are “obligated, in these records”, not totals.
      </li>
      <li>
        Rows cut off at the source: CBP FY2021, ICE FY2022 and ICE FY2023 are published without
        their negative rows. Every sum that touches them says so.
      </li>
      <li>Subawards are reported by the prime contractor, above 30,000 USD only, and repeat.</li>
      <li>Classified work, purchases below the reporting threshold, purchases by card.</li>
      <li>Private persons: names of individual recipients are withheld, one mark an award.</li>
    </ul>
  );
}
