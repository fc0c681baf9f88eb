/** `/`: what this is in one sentence, a question to ask, five stories, and nine questions that are ready. */
import { Link } from 'wouter';
import { Card } from '../../ui/Card.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Page } from '../Page.tsx';
import { setDraft, useDraft } from '../paths/question/draft-question.ts';
import { QuestionForm } from '../paths/question/QuestionForm.tsx';
import { DataLine } from './DataLine.tsx';
import styles from './FrontPage.module.css';
import { StartCards } from './StartCards.tsx';

export function FrontPage() {
  useTitle('How are these two connected, on paper?');
  const fields = useDraft();
  return (
    <Page width="wide">
      <header className={styles.head}>
        <h1 className={styles.title}>How are these two connected, on paper?</h1>
        <p className={styles.lead}>
          Agencies, contracts, companies, products and clouds in US federal records. Every link
          opens the record that documents it, and says what that record does not prove.
        </p>
      </header>
      <Card>
        <QuestionForm fields={fields} onChange={setDraft} />
      </Card>
      <section className={styles.starts} aria-labelledby="starts">
        <h2 id="starts" className={styles.heading}>
          Five things people mix up
        </h2>
        <p className={styles.about}>
          Each opens as a short walk through the records; under it are questions to ask anew. What
          is <em>not</em> on record is said as plainly.{' '}
          <Link href="/about">What the words mean</Link>
        </p>
        <StartCards />
      </section>
      <DataLine />
    </Page>
  );
}
