/** A row refused, with the field at fault. */
import type { Refusal } from '#model';

/** The value is shortened to 200 characters; the caller sees to it that it is not personal. */
export const refusal = (line: number, field: string, value: string, reason: string): Refusal => ({
  type: 'refusal',
  line,
  field,
  value: value.length > 200 ? `${value.slice(0, 199)}…` : value,
  reason,
});
