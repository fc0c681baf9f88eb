/** The path question that is being put together, before it is asked. It starts with the one the tool was made for. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type EntityId, type PathQuestion, PathQuestionSchema } from '#model';

export const FIRST_QUESTION: PathQuestion = PathQuestionSchema.parse({
  from: ['agency:7012'],
  to: ['org:name:amazon-web-services'],
  // Of any kind, the shortest chain is a pitch; the question the tool was made for is about contracts.
  kinds: ['money'],
});

const draft = createStore<{ readonly question: PathQuestion }>()(() => ({
  question: FIRST_QUESTION,
}));

export const useDraft = (): PathQuestion => useStore(draft, (state) => state.question);
export const setDraft = (question: PathQuestion): void => draft.setState({ question });

/** Makes an entity the one end of the draft; bounds stay. */
export function draftEnd(end: 'from' | 'to', id: EntityId): void {
  setDraft({ ...draft.getState().question, [end]: [id] });
}
