/** Industry codes (NAICS): what the six digits on a contract mean. */
import { codeTableImporter } from './code-table.ts';

const COLUMNS = ['naics_code', 'naics_description'];

export const naicsCodes = codeTableImporter({
  format: 'naics-codes',
  ruleVersion: 1,
  title: 'Industry codes (NAICS)',
  publisher: 'Census Bureau',
  url: 'https://www.census.gov/naics/',
  coverage: 'Codes of several editions of NAICS, without the edition they belong to.',
  columns: COLUMNS,
  kept: COLUMNS,
  recordId: (cells) => cells.naics_code?.trim() || null,
});
