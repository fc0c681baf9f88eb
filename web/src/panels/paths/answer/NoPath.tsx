/** "No path" is a result: bounds, how much was searched, what is documented as absent, and which bound shut it out. */
import type { PathAnswer } from '#model';
import { sayNumber } from '../../../state/say.ts';
import { Card } from '../../../ui/Card.tsx';
import { msWords } from '../../words/search-words.ts';
import { Absences } from './Absences.tsx';
import { HubsLeftOut } from './HubsLeftOut.tsx';
import { NearMisses } from './NearMisses.tsx';
import styles from './NoPath.module.css';
import { OutOfTime } from './OutOfTime.tsx';

export function NoPath({ answer }: { readonly answer: PathAnswer }) {
  const { searched, bounds, absences, question, outcome } = answer;
  return (
    <div className={styles.none}>
      <h1 className={styles.title}>
        {outcome === 'budget'
          ? 'No chain found in the time there was'
          : 'No record found in these sources, within these bounds'}
      </h1>
      {outcome === 'budget' ? (
        <OutOfTime answer={answer} />
      ) : (
        <p>
          That is not the same as “no relation”. It says what these records, read in this way, do
          not hold.
        </p>
      )}
      <Card title="What was searched">
        <p>
          {sayNumber(searched.entities, 'entity', 'entities')} and{' '}
          {sayNumber(searched.edges, 'link', 'links')} in {msWords(searched.ms)}, within these
          bounds:
        </p>
        <ul className={styles.bounds}>
          {bounds.map((bound) => (
            <li key={bound}>{bound}</li>
          ))}
        </ul>
      </Card>
      <NearMisses misses={answer.nearMisses} question={question} />
      <HubsLeftOut answer={answer} />
      <Absences absences={absences} question={question} />
    </div>
  );
}
