/** The same question with one bound let out: what a reader may try when nothing was found. */
import type { PathQuestion } from '#model';

export interface WiderQuestion {
  readonly label: string;
  readonly question: PathQuestion;
}

/** What was left out of an answer that found something: plans, cancelled things and inferences, which a reader may let in. */
export function leftOutQuestions(question: PathQuestion): WiderQuestion[] {
  return widerQuestions(question).filter(
    (one) =>
      one.question.status !== question.status ||
      one.question.includeInferred !== question.includeInferred ||
      (one.question.kinds === undefined && question.kinds !== undefined),
  );
}

/** One question for each bound that is in force; empty when none is. */
export function widerQuestions(question: PathQuestion): WiderQuestion[] {
  const { dates, kinds, ...rest } = question;
  const wider: WiderQuestion[] = [];
  const offer = (label: string, asked: PathQuestion): void => {
    wider.push({ label, question: asked });
  };
  if (question.direction !== 'any')
    offer('In any direction: finds meetings too', { ...question, direction: 'any' });
  if (question.maxHops < 8) offer('Up to 8 steps', { ...question, maxHops: 8 });
  if (question.status === 'happened')
    offer('Let planned and cancelled in', { ...question, status: 'any' });
  if (!question.includeInferred)
    offer('Let inferred links in', { ...question, includeInferred: true });
  if (question.grade !== 'claimed') offer('Any grade', { ...question, grade: 'claimed' });
  if (dates) offer('Any date', kinds ? { ...rest, kinds } : rest);
  if (kinds) offer('All kinds of link', dates ? { ...rest, dates } : rest);
  return wider;
}
