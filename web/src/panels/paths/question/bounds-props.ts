import type { QuestionFields } from '../../../state/address/question-fields.ts';

/** What each control of a bound is given. */
export interface BoundsProps {
  readonly fields: QuestionFields;
  readonly onChange: (fields: QuestionFields) => void;
  /** Why a field cannot be asked so; undefined where it can. */
  readonly errorOf: (field: string) => string | undefined;
}
