/** A surface with an optional heading. */
import styles from './Card.module.css';
import { cx } from './cx.ts';

interface CardProps {
  readonly title?: React.ReactNode;
  readonly level?: 2 | 3;
  readonly className?: string | undefined;
  readonly children: React.ReactNode;
}

export function Card({ title, level = 2, className, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={cx(styles.card, className)}>
      {title === undefined ? null : <Heading className={styles.title}>{title}</Heading>}
      {children}
    </section>
  );
}
