/** One hand-read fact of the receipts files, every cell as text, as printed. */
import { z } from 'zod';
import { isCells, type JsonCells } from './receipt-cells.ts';

const cell = z
  .string()
  .nullish()
  .transform((text) => (text == null || text === '' ? null : text));
const stated = z.string().trim().min(1);

export const ReceiptFactSchema = z.object({
  id: stated.regex(/^[A-Z]\d{3,}$/, { error: 'expected an id such as F001' }),
  subject: stated,
  relation: stated,
  object: stated,
  date: stated,
  /** Digits as printed in the file: no amount passes through floating point. */
  amount_usd: cell,
  amount_basis: cell,
  source: z.object({
    title: stated,
    publisher: stated,
    kind: stated,
    url: stated,
    copy: stated,
  }),
  record_id: cell,
  locator: stated,
  quote: stated,
  grade: z.enum(['D1', 'D2', 'D3', 'R1', 'R2', 'C1', 'N1']),
  note: cell,
});
export type ReceiptFact = z.infer<typeof ReceiptFactSchema>;

/** Every cell that is not empty, verbatim, by its name; cells inside `source` as `source.title`. */
export function cellsOf(element: JsonCells, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element).flatMap(([key, value]): [string, string][] => {
      if (value === null || value === '') return [];
      if (typeof value === 'string') return [[prefix + key, value]];
      if (isCells(value)) return Object.entries(cellsOf(value, `${prefix}${key}.`));
      return [[prefix + key, JSON.stringify(value)]];
    }),
  );
}
