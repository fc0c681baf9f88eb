/** Column names: which are there, which are missing, and what they may have been renamed to. */
import { parse } from 'csv-parse/sync';
import { NotUnderstood } from '../importer.ts';

/** A printed column name without surrounding blanks and line breaks; a blank one is named by its place. */
export const columnName = (printed: string, index: number): string =>
  printed.replace(/\s+/g, ' ').trim() || `column ${index + 1}`;

/** The column names in the first line of a text; empty when it is no CSV. */
export function headerColumns(text: string): string[] {
  try {
    const rows: string[][] = parse(text, { to: 1, relax_column_count: true, relax_quotes: true });
    return (rows[0] ?? []).map(columnName);
  } catch {
    return [];
  }
}

/** True when at least three quarters of the columns are there, so that a renamed one is named instead of the file being unknown. */
export function hasMostColumns(header: readonly string[], columns: readonly string[]): boolean {
  const present = new Set(header);
  const found = columns.filter((column) => present.has(column)).length;
  return found > 0 && found * 4 >= columns.length * 3;
}

/** Throws {@link NotUnderstood} that lists the missing columns and, for each, a column of a similar name if there is one. */
export function requireColumns(header: readonly string[], required: readonly string[]): void {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  const free = header.filter((column) => !required.includes(column));
  const listed = missing.map((column) => {
    const similar = similarColumn(column, free);
    return similar === null
      ? `"${column}"`
      : `"${column}" (there is "${similar}": rename it if it is the same)`;
  });
  const word = missing.length === 1 ? 'column' : 'columns';
  throw new NotUnderstood(`the header lacks the ${word} ${listed.join(', ')}.`);
}

/** The column whose name shares most letter pairs with the wanted one; null when none is near. */
function similarColumn(wanted: string, columns: readonly string[]): string | null {
  let best: string | null = null;
  let bestScore = 0.6;
  for (const column of columns) {
    const score = likeness(wanted, column);
    if (score > bestScore) [best, bestScore] = [column, score];
  }
  return best;
}

/** Dice coefficient of letter pairs, case and punctuation apart: 1 for equal names, 0 for nothing shared. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

function pairsOf(name: string): Set<string> {
  const letters = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}
