/** A path question being put together: text by field, spelled as in its address. What is not there stands at its default. */
import { contradictionsIn, type EntityId, EntityIdSchema, type PathQuestion } from '#model';
import { parseFields, spellQuestion } from './question-address.ts';

export type QuestionFields = Readonly<Record<string, string>>;

/** The fields that hold entities. */
export type EntityRole = 'from' | 'to' | 'via' | 'avoid' | 'connect';

/** The fields of a whole question. */
export const fieldsOf = (question: PathQuestion): QuestionFields =>
  Object.fromEntries(spellQuestion(question));

/** The entities of a field, in their order. */
export const idsIn = (fields: QuestionFields, role: EntityRole): EntityId[] =>
  (fields[role] ?? '').split('~').flatMap((text) => {
    const id = EntityIdSchema.safeParse(text);
    return id.success ? [id.data] : [];
  });

/** The same with another text in one field; an empty one takes the field away. */
export function withField(fields: QuestionFields, key: string, text: string): QuestionFields {
  const { [key]: _, ...rest } = fields;
  return text === '' ? rest : { ...rest, [key]: text };
}

/** The same with other entities in one field, each once. `connect` stays, even empty: it says what is asked. */
export function withIds(
  fields: QuestionFields,
  role: EntityRole,
  ids: readonly EntityId[],
): QuestionFields {
  const text = [...new Set(ids)].join('~');
  return role === 'connect' ? { ...fields, connect: text } : withField(fields, role, text);
}

/** Whether several entities are to be joined, in place of two ends. */
export const isConnecting = (fields: QuestionFields): boolean => fields.connect !== undefined;

/** From two ends to several entities and back; the bounds stay, but for those that the other way of asking refuses. */
export function turnConnecting(fields: QuestionFields): QuestionFields {
  const { from: _, to: __, connect: ___, mode: ____, k: _____, via: ______, ...rest } = fields;
  if (!isConnecting(fields))
    return withIds(rest, 'connect', [...idsIn(fields, 'from'), ...idsIn(fields, 'to')]);
  const [first, ...others] = idsIn(fields, 'connect');
  return withIds(withIds(rest, 'from', first ? [first] : []), 'to', others);
}

/** The question, if it can be asked; otherwise why not, by field. */
export interface CheckedFields {
  readonly question: PathQuestion | null;
  readonly refused: ReadonlyMap<string, string>;
}

/** Reads the fields by the schema of the question, then looks for bounds that contradict each other; never throws. */
export function checkFields(fields: QuestionFields): CheckedFields {
  const parsed = parseFields(Object.entries(whole(fields)));
  const refused = new Map<string, string>();
  const refuse = (field: string, why: string): void => {
    if (!refused.has(field)) refused.set(field, why);
  };
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues)
      refuse(path.filter((part) => typeof part === 'string').join('.'), message);
  else
    for (const { field, detail, hint } of contradictionsIn(parsed.data))
      refuse(field, `${detail} ${hint}`);
  return { question: parsed.success && refused.size === 0 ? parsed.data : null, refused };
}

/** An amount without a basis means what the files hold most; a basis or a rule for the undated alone means nothing. */
function whole(fields: QuestionFields): QuestionFields {
  const { 'minAmount.basis': basis, 'dates.undated': undated, ...rest } = fields;
  return {
    ...rest,
    ...(rest['minAmount.value'] ? { 'minAmount.basis': basis ?? 'obligated-seen' } : {}),
    ...(undated === 'drop' ? { 'dates.undated': undated } : {}),
  };
}
