/** The tables of the model, as they are. */
import {
  AMOUNT_BASIS_TABLE,
  EDGE_KIND_TABLE,
  ENTITY_KIND_LABELS,
  ENTITY_KINDS,
  FLAG_MEANINGS,
  FLAGS,
  GRADE_TABLE,
  ROLE_MEANINGS,
  ROLES,
  type VocabularyAnswer,
} from '#model';
import type { Answerer } from './endpoint.ts';

const ANSWER: VocabularyAnswer = {
  entityKinds: ENTITY_KINDS.map((kind) => ({ kind, ...ENTITY_KIND_LABELS[kind] })),
  edgeKinds: EDGE_KIND_TABLE.map((row) => ({
    ...row,
    from: [...row.from],
    to: [...row.to],
    presets: [...row.presets],
  })),
  grades: GRADE_TABLE.map((row) => ({ ...row })),
  flags: FLAGS.map((flag) => ({ flag, meaning: FLAG_MEANINGS[flag] })),
  amountBases: AMOUNT_BASIS_TABLE.map((row) => ({ ...row })),
  roles: ROLES.map((role) => ({ role, meaning: ROLE_MEANINGS[role] })),
};

export const vocabulary: Answerer<'vocabulary'> = () => ANSWER;
