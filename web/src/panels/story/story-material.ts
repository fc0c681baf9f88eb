/** A story as a snapshot keeps it: its links and records, its steps in words, its questions asked anew. */
import type { StoryAnswer, StoryStep } from '#model';
import type { SnapshotMaterial } from '../snapshot/use-make-snapshot.ts';
import { stepKindWords } from './story-words.ts';

/** What is kept of a story: only links that are in the data can be. */
export function storyMaterial({ story, edges, entities }: StoryAnswer): SnapshotMaterial {
  const here = new Set<string>([
    ...edges.map(({ edge }) => edge.id),
    ...entities.map(({ id }) => id),
  ]);
  return {
    entityIds: entities.map(({ id }) => id),
    edgeIds: edges.map(({ edge }) => edge.id),
    questions: story.steps.flatMap(({ ask }) => (ask ? [ask.question] : [])),
    story: story.steps.map((step) => ({
      text: stepWords(step),
      focus: step.focus.filter((id) => here.has(id)),
      cites: [...new Set(step.sentences.flatMap(({ cites }) => cites))].filter((id) =>
        here.has(id),
      ),
    })),
  };
}

/** "On record. An ICE order … The record states …": a snapshot's step is one text. */
const stepWords = ({ kind, title, sentences }: StoryStep): string =>
  `${stepKindWords(kind)}. ${title}. ${sentences.map(({ text }) => text).join(' ')}`;
