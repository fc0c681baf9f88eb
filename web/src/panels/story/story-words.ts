/** What the steps and figures of a story are called. */
import type { StepKind, StorySummary } from '#model';
import { sayNumber } from '../../state/say.ts';

const KIND_WORDS: Readonly<Record<StepKind, string>> = {
  fact: 'On record',
  question: 'A question to ask',
  'not-on-record': 'Not on record',
  method: 'How to read this',
};

export const stepKindWords = (kind: StepKind): string => KIND_WORDS[kind];

/** "21 links · 14 documents · 4 documented absences". */
export function figuresWords({
  links,
  sources,
  absences,
}: Pick<StorySummary, 'links' | 'sources' | 'absences'>): string {
  return [
    sayNumber(links, 'link', 'links'),
    sayNumber(sources, 'document', 'documents'),
    ...(absences > 0 ? [sayNumber(absences, 'documented absence', 'documented absences')] : []),
  ].join(' · ');
}
