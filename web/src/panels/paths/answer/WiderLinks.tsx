/** What the bounds left out of an answer that found something, and a reader may let in: plans, inferences, other kinds. */
import { type NearMiss, type PathQuestion, relaxedQuestions } from '#model';
import { pathQuestionPath } from '../../../state/address/address.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './WiderLinks.module.css';

/** Bounds that keep out what a reader may miss, in the words of the one who lets it in. */
const LET_IN: Partial<Readonly<Record<NearMiss['bound'], string>>> = {
  status: 'Let planned and cancelled in',
  includeInferred: 'Let inferred links in',
  kinds: 'All kinds of link',
};

export function WiderLinks({ question }: { readonly question: PathQuestion }) {
  const wider = relaxedQuestions(question).flatMap(({ bound, question: asked }) => {
    const label = LET_IN[bound];
    return label ? [{ label, asked }] : [];
  });
  if (wider.length === 0) return null;
  return (
    <div data-print="no">
      <Card title="Left out by the bounds">
        <ul className={styles.wider}>
          {wider.map(({ label, asked }) => (
            <li key={label}>
              <ButtonLink to={pathQuestionPath(asked)}>{label}</ButtonLink>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
