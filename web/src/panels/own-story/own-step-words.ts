/** What a reader's own step is called in lists, and what is missing from it. */
import { uncitedFacts } from '#model';
import type { OwnStep } from '../../state/own-story.ts';

const LONGEST_NAME = 90;

/** The beginning of its text, as the name of its row. */
export function ownStepName({ text }: OwnStep): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') return 'Nothing written yet';
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}

/** What a step lacks, in words; null when it lacks nothing. The rule is that of the stories that come with the data. */
export function ownStepLack({ kind, text, cites }: OwnStep): string | null {
  if (text.trim() === '') return 'Has no words: a snapshot leaves it out.';
  return uncitedFacts({ kind, sentences: [{ cites }] }).length > 0
    ? 'States a fact and cites no link.'
    : null;
}
