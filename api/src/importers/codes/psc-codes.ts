/** Product and service codes: what the four characters on a contract mean. */
import { codeTableImporter } from './code-table.ts';

const CODE = 'PSC CODE';
const COLUMNS = [CODE, 'PRODUCT AND SERVICE CODE NAME', 'START DATE', 'END DATE'];

export const pscCodes = codeTableImporter({
  format: 'psc-codes',
  ruleVersion: 1,
  title: 'Product and service codes',
  publisher: 'General Services Administration',
  url: 'https://www.acquisition.gov/psc-manual',
  coverage: 'Codes in force and codes that have ended, with their dates.',
  columns: COLUMNS,
  kept: [...COLUMNS, 'PRODUCT AND SERVICE CODE FULL NAME'],
  recordId: (cells) => cells[CODE]?.trim() || null,
});
