/** The path question that is being put together, before it is asked. It starts with the one the tool was made for. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityId } from '#model';
import {
  type EntityRole,
  idsIn,
  isConnecting,
  type QuestionFields,
  withIds,
} from '../../../state/address/question-fields.ts';

export const FIRST_QUESTION: QuestionFields = {
  from: 'agency:7012',
  to: 'org:name:amazon-web-services',
  // Of any kind, the shortest chain is a pitch; the question the tool was made for is about contracts.
  kinds: 'money',
};

interface Draft {
  readonly fields: QuestionFields;
  /** Whether it stands over the canvas. */
  readonly open: boolean;
}

export const draftStore = createStore<Draft>()(() => ({ fields: FIRST_QUESTION, open: false }));

export const useDraft = (): QuestionFields => useStore(draftStore, (draft) => draft.fields);
export const setDraft = (fields: QuestionFields): void => draftStore.setState({ fields });

/** Whether the draft stands over the canvas. */
export const useDraftOpen = (): boolean => useStore(draftStore, (draft) => draft.open);
export const openDraft = (open: boolean): void => draftStore.setState({ open });

/** What an entity can be in a question, in the words of a menu. */
export const ROLE_LABELS: readonly (readonly [EntityRole, string])[] = [
  ['from', 'Use as From'],
  ['to', 'Use as To'],
  ['via', 'Pass through'],
  ['avoid', 'Leave out'],
  ['connect', 'Connect with others'],
];

/**
 * Adds an entity to the draft and opens it over the canvas. The question that stood there unasked for gives way;
 * an entity has one place in a question, so it leaves the one it had.
 */
export function placeInQuestion(role: EntityRole, id: EntityId): void {
  const { fields } = draftStore.getState();
  draftStore.setState({ fields: placed(fields, role, id), open: true });
}

function placed(fields: QuestionFields, role: EntityRole, id: EntityId): QuestionFields {
  const started = fields === FIRST_QUESTION ? {} : fields;
  const base = isConnecting(started) === (role === 'connect') ? started : withoutEntities(started);
  const elsewhere = (['from', 'to', 'via', 'avoid'] as const).reduce(
    (kept, other) =>
      withIds(
        kept,
        other,
        idsIn(kept, other).filter((each) => each !== id),
      ),
    base,
  );
  return withIds(elsewhere, role, [...idsIn(elsewhere, role), id]);
}

function withoutEntities(fields: QuestionFields): QuestionFields {
  const { from: _, to: __, connect: ___, via: ____, mode: _____, ...bounds } = fields;
  return bounds;
}
