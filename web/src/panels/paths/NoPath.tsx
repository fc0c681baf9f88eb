/** "No path" is a result: bounds, how much was searched, what is documented as absent, and which bounds can be widened. */
import type { PathAnswer } from '#model';
import { sayNumber } from '../../state/say.ts';
import { Card } from '../../ui/Card.tsx';
import { Absences } from './Absences.tsx';
import styles from './NoPath.module.css';
import { WiderLinks } from './WiderLinks.tsx';
import { widerQuestions } from './wider-questions.ts';

export function NoPath({ answer }: { readonly answer: PathAnswer }) {
  const { searched, bounds, absences, question, outcome } = answer;
  return (
    <div className={styles.none}>
      <h1 className={styles.title}>
        {outcome === 'budget'
          ? 'The search ran out of time before it found a chain'
          : 'No record found in these sources, within these bounds'}
      </h1>
      <p>
        That is not the same as “no relation”. It says what these records, read in this way, do not
        hold.
      </p>
      <Card title="What was searched">
        <p>
          {sayNumber(searched.entities, 'entity', 'entities')} and{' '}
          {sayNumber(searched.edges, 'link', 'links')} in {msWords(searched.ms)}.
        </p>
        <ul className={styles.bounds}>
          {bounds.map((bound) => (
            <li key={bound}>{bound}</li>
          ))}
        </ul>
      </Card>
      <Absences absences={absences} question={question} />
      <WiderLinks title="Ask more widely" wider={widerQuestions(question)} />
    </div>
  );
}

const msWords = (ms: number): string => (ms < 1 ? 'less than 1 ms' : `${Math.round(ms)} ms`);
