/** What near misses are looked for with: the question with one bound relaxed, as its shortest chains. */
import { type PathQuestion, relaxedQuestions, unboundedQuestion, type WiderQuestion } from '#model';

const CHAINS_A_MISS = 3;

/** One question for each bound in force, the nearest first. */
export const widerQuestions = (question: PathQuestion): WiderQuestion[] =>
  relaxedQuestions(question).map(shortestOf);

/** The question without any of its bounds. */
export const widestQuestion = (question: PathQuestion): WiderQuestion =>
  shortestOf(unboundedQuestion(question));

const shortestOf = ({ question, ...wider }: WiderQuestion): WiderQuestion => ({
  ...wider,
  question: { ...question, mode: 'shortest', limit: CHAINS_A_MISS },
});
