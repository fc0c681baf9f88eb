/** Cells of the bulk exports: looked up by any of a column's spellings, and cleaned of persons before they are kept. */
import type { Notice } from '#model';
import { withoutContactPersons } from '../names/contact-names.ts';

export type Cells = Readonly<Record<string, string>>;

/** The first cell that is there and not blank, trimmed; empty when there is none. */
export function cellOf(cells: Cells, ...spellings: readonly string[]): string {
  for (const column of spellings) {
    const text = cells[column]?.trim();
    if (text) return text;
  }
  return '';
}

export interface KeptColumns {
  /** Columns whose cells are ids, codes, amounts or dates: kept as they stand. */
  readonly exact: readonly string[];
  /** Columns of text: names of persons and contact details are taken out. */
  readonly text: readonly string[];
}

/** The cells that are kept, blank ones left out; all other columns (telephone, fax, address, DUNS, officers, pay) are dropped. */
export function keptCells(
  cells: Cells,
  columns: KeptColumns,
  redact: (text: string) => string,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const column of columns.exact) if (cells[column]?.trim()) kept[column] = cells[column];
  for (const column of columns.text) {
    const cell = cells[column];
    if (cell?.trim()) kept[column] = withoutContactPersons(redact(cell));
  }
  return kept;
}

/** Names the optional columns that a file lacks; older exports lack some. */
export function missingColumnsNotice(
  header: readonly string[],
  optional: readonly (string | readonly string[])[],
): Notice[] {
  const missing = optional
    .map((column) => [column].flat())
    .filter((spellings) => !spellings.some((spelling) => header.includes(spelling)))
    .map(([name]) => name);
  if (missing.length === 0) return [];
  return [
    {
      type: 'notice',
      code: 'columns-missing',
      text: `the header lacks ${missing.join(', ')}; what they would say is left out`,
      count: missing.length,
    },
  ];
}
