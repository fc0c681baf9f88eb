/** The federal AI use case inventory of 2023: no vendors, no contracts, no systems; who reports what, at which stage. */
import { type Refusal, systemId } from '#model';
import type { CsvRow } from '../files/csv-rows.ts';
import { refusal } from '../refusal.ts';
import { inventoryBureau, inventoryDepartment } from './inventory-bureaus.ts';
import { type InventoryRow, inventoryImporter } from './inventory-importer.ts';

const REQUIRED = [
  'Use_Case_ID',
  'Department_Code',
  'Agency',
  'Office',
  'Title',
  'Summary',
  'Development_Stage',
];

export const aiInventory2023 = inventoryImporter({
  year: '2023',
  ruleVersion: 1,
  url: 'https://ai.gov/ai-use-cases/',
  leavesOut: 'this form asks for no vendors, contracts or systems.',
  required: REQUIRED,
  read: readRow,
});

function readRow(row: CsvRow, seen: Set<string>): InventoryRow | Refusal {
  const cell = (column: string): string => (row.cells[column] ?? '').trim();
  const id = cell('Use_Case_ID');
  const refused = (field: string, reason: string): Refusal =>
    refusal(row.line, field, cell(field), reason);
  if (!/[A-Za-z0-9]/.test(id)) return refused('Use_Case_ID', 'the row has no use case id');
  if (seen.has(id)) return refused('Use_Case_ID', 'an earlier row has the same use case id');
  seen.add(id);
  if (!/[A-Za-z0-9]/.test(cell('Title'))) return refused('Title', 'the use case has no title');
  const department = inventoryDepartment(cell('Department_Code'), cell('Department'));
  return {
    recordId: id,
    id: systemId(id),
    inventoryId: id,
    name: cell('Title').replace(/\s+/g, ' '),
    agency: inventoryBureau(cell('Agency'), department),
    stage: cell('Development_Stage'),
    period: null,
    vendor: '',
    system: '',
    contracts: '',
    texts: ['Title', 'Summary'].map((column) => ({ column, text: cell(column) })),
    facts: [
      ['office', cell('Office')],
      ['techniques', cell('Techniques')],
      ['source code', cell('Source_Code')],
    ],
  };
}
