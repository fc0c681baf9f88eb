/** Entities with so many links that the question did not pass them, and the way to let one of them in. */
import type { PathAnswer, PathQuestion } from '#model';
import { pathQuestionPath } from '../../../state/address/address.ts';
import { sayNumber } from '../../../state/say.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EntityLink } from '../../marks/EntityLink.tsx';
import styles from './HubsLeftOut.module.css';

export function HubsLeftOut({ answer }: { readonly answer: PathAnswer }) {
  const { hubs, hubsLetIn, question } = answer;
  if (hubs.length === 0) return null;
  return (
    <Card title="Not passed: they have too many links">
      <ul className={styles.hubs}>
        {hubs.map(({ entity, degree }) => (
          <li key={entity.id} className={styles.hub}>
            <EntityLink entity={entity} />
            <span className={styles.links}>{sayNumber(degree, 'link', 'links')}</span>
            <span data-print="no">
              <ButtonLink look="quiet" to={pathQuestionPath(letIn(question, degree))}>
                Let it in
              </ButtonLink>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.links}>
        {hubsLetIn === null
          ? 'How many chains they would bring back is not known.'
          : `Let in, they bring back ${sayNumber(hubsLetIn, 'chain', 'chains')} or more.`}
      </p>
    </Card>
  );
}

/** As wide as this one needs; entities with as many links or fewer come in with it. */
const letIn = (question: PathQuestion, degree: number): PathQuestion => ({
  ...question,
  hubs: { maxDegree: degree },
});
