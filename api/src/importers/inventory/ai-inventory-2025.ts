/** The federal AI use case inventory of 2025: use cases with their ids, vendors and systems. */
import { type Refusal, systemId } from '#model';
import type { CsvRow } from '../files/csv-rows.ts';
import { refusal } from '../refusal.ts';
import { inventoryBureau, inventoryDepartment } from './inventory-bureaus.ts';
import { inventoryDate } from './inventory-dates.ts';
import { type InventoryRow, inventoryImporter } from './inventory-importer.ts';

const ID = 'Use Case ID [Agency Abbrev.] - [#]';
const NAME = 'Use Case Name';
const BUREAU = 'Bureau/Component';
const STAGE = 'Stage of Development';
const STARTED = "Date when AI use case became operational or the pilot's start date";
const VENDOR = 'Vendor(s) Name';
const SYSTEM = 'System(s) Name';
const REQUIRED = [ID, NAME, BUREAU, STAGE, VENDOR, SYSTEM];
const TEXTS = [
  NAME,
  'What problem is the AI intended to solve?',
  "What are the expected benefits and positive outcomes from the AI for an agency's mission and/or the general public?",
  "Describe the AI system's outputs.",
  'Describe any data used to train, fine-tune, and/or evaluate performance of the model(s) used in this use case.',
  SYSTEM,
  VENDOR,
];

export const aiInventory2025 = inventoryImporter({
  year: '2025',
  ruleVersion: 1,
  url: 'https://www.dhs.gov/ai/use-case-inventory',
  leavesOut: 'this form asks for no contract numbers.',
  required: REQUIRED,
  read: readRow,
});

function readRow(row: CsvRow, seen: Set<string>): InventoryRow | Refusal {
  const id = row.cells[ID]?.trim() ?? '';
  const refused = (field: string, value: string, reason: string): Refusal =>
    refusal(row.line, field, value, reason);
  if (!/^[A-Za-z]+-\w+/.test(id))
    return refused(ID, id, 'the row has no use case id such as DHS-2578');
  if (seen.has(id)) return refused(ID, id, 'an earlier row of this file has the same use case id');
  seen.add(id);
  if ((row.cells[NAME] ?? '').trim() === '') return refused(NAME, '', 'the use case has no name');
  return said(id, (column) => row.cells[column] ?? '');
}

function said(id: string, cell: (column: string) => string): InventoryRow {
  const department = inventoryDepartment(id.split('-')[0] ?? '');
  const from = inventoryDate(cell(STARTED));
  return {
    recordId: id,
    id: systemId(id),
    inventoryId: id,
    name: cell(NAME).trim().replace(/\s+/g, ' '),
    agency: inventoryBureau(cell(BUREAU), department),
    stage: cell(STAGE),
    period: from ? { from, to: null } : null,
    vendor: cell(VENDOR),
    system: cell(SYSTEM),
    contracts: cell(VENDOR),
    texts: TEXTS.map((column) => ({ column, text: cell(column) })),
    facts: [
      ['high-impact', cell('Is the AI use case high-impact?')],
      ['topic', cell('Use Case Topic Area')],
      ['classification', cell('AI Classification')],
      [
        'purchased or developed',
        cell(
          'Was the system involved in this use case purchased from a vendor or developed under contract(s) or in-house?',
        ),
      ],
      [
        'authorization to operate',
        cell('Does this AI use case have an associated Authorization to Operate (ATO)?'),
      ],
    ],
  };
}
