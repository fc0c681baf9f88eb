/** The rows of a table as CSV, for a spreadsheet: as they are shown, each with the id of what it is about. */

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; a negative amount stays a number. */
function cellOf(text: string): string {
  const plain = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

export const rowsAsCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
