/** Which bound it was: each relaxed in turn, what that finds, and the way to ask it so. */
import { type NearMiss, type PathQuestion, relaxedQuestions, unboundedQuestion } from '#model';
import { pathQuestionPath } from '../../../state/address/address.ts';
import { sayNumber } from '../../../state/say.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { GradeMark } from '../../marks/GradeMark.tsx';
import { shapeWords } from '../../words/shape-words.ts';
import styles from './NearMisses.module.css';

interface NearMissesProps {
  readonly misses: readonly NearMiss[];
  readonly question: PathQuestion;
}

export function NearMisses({ misses, question }: NearMissesProps) {
  if (misses.length === 0) return null;
  const found = misses.filter(({ outcome }) => outcome === 'found');
  const none = misses.filter(({ outcome }) => outcome === 'none');
  const cut = misses.filter(({ outcome }) => outcome === 'budget');
  return (
    <Card title="Which bound did it">
      <p className={styles.verdict}>{verdict(found, cut)}</p>
      <ul className={styles.misses}>
        {found.map((miss) => (
          <Found key={miss.bound} miss={miss} question={askedWith(question, miss.bound)} />
        ))}
      </ul>
      {none.length > 0 ? (
        <p className={styles.others}>
          Still none: {none.map(({ relaxed }) => relaxed).join('; ')}.
        </p>
      ) : null}
      {cut.length > 0 ? (
        <p className={styles.others}>
          Not searched to the end, because the time ran out:{' '}
          {cut.map(({ relaxed }) => relaxed).join('; ')}.
        </p>
      ) : null}
    </Card>
  );
}

function verdict(found: readonly NearMiss[], cut: readonly NearMiss[]): string {
  if (found.some(({ bound }) => bound === 'all of them'))
    return 'No single bound alone: chains appear only when all of them are let out.';
  if (found.length === 1) return 'One bound alone keeps every chain out. Relaxed, it finds:';
  if (found.length > 1)
    return 'Each of these bounds alone keeps every chain out. Relaxed, it finds:';
  return cut.length > 0
    ? 'Not known: the time ran out before every bound had been tried.'
    : 'None of them: without any of these bounds there is no chain either.';
}

interface FoundProps {
  readonly miss: NearMiss;
  readonly question: PathQuestion | null;
}

function Found({ miss, question }: FoundProps) {
  const [chain] = miss.chains;
  const total = miss.count ?? miss.chains.length;
  const least = miss.count === null ? 'at least ' : '';
  return (
    <li className={styles.miss}>
      <p>
        <b>{miss.relaxed}</b>: {least}
        {sayNumber(total, 'chain', 'chains')} of {sayNumber(miss.length ?? 0, 'step', 'steps')}.
      </p>
      {chain ? (
        <p className={styles.chain}>
          <GradeMark grade={chain.weakest.grade} /> A {shapeWords(chain.shape).name}:{' '}
          {chain.sentence}
        </p>
      ) : null}
      {question ? (
        <span data-print="no">
          <ButtonLink to={pathQuestionPath(question)}>Ask it so: {miss.relaxed}</ButtonLink>
        </span>
      ) : null}
    </li>
  );
}

const askedWith = (question: PathQuestion, bound: NearMiss['bound']): PathQuestion | null =>
  bound === 'all of them'
    ? unboundedQuestion(question).question
    : (relaxedQuestions(question).find((wider) => wider.bound === bound)?.question ?? null);
