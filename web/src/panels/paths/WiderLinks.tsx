/** The same question with one bound let out, one link each. */
import { pathQuestionPath } from '../../state/address.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './WiderLinks.module.css';
import type { WiderQuestion } from './wider-questions.ts';

interface WiderLinksProps {
  readonly title: string;
  readonly wider: readonly WiderQuestion[];
}

export function WiderLinks({ title, wider }: WiderLinksProps) {
  if (wider.length === 0) return null;
  return (
    <div data-print="no">
      <Card title={title}>
        <ul className={styles.wider}>
          {wider.map(({ label, question }) => (
            <li key={label}>
              <ButtonLink to={pathQuestionPath(question)}>{label}</ButtonLink>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
