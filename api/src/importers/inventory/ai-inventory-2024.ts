/** The federal AI use case inventory of 2024: no use case ids and no vendors, but contract numbers as typed. */
import { nameKey, type Period, type Refusal, systemIdByName } from '#model';
import type { CsvRow } from '../files/csv-rows.ts';
import { refusal } from '../refusal.ts';
import { inventoryBureau, inventoryDepartment } from './inventory-bureaus.ts';
import { inventoryDate } from './inventory-dates.ts';
import { type InventoryRow, inventoryImporter } from './inventory-importer.ts';

const NAME = 'Use Case Name';
const DEPARTMENT = 'Agency';
const ABBREVIATION = 'Agency Abbreviation';
const BUREAU = 'Bureau';
const STAGE = 'Stage of Development';
const CONTRACTS =
  'Provide the Procurement Instrument Identifier(s) (PIID) of the contract(s) used.';
const SYSTEM = 'System Name';
const IMPLEMENTED = 'Date Implemented';
const RETIRED = 'Date Retired';
const REQUIRED = [NAME, DEPARTMENT, ABBREVIATION, BUREAU, STAGE, CONTRACTS, SYSTEM];
const TEXTS = [
  NAME,
  'What is the intended purpose and expected benefits of the AI?',
  "Describe the AI system's outputs.",
  'Describe any agency-owned data used to train, fine-tune, and/or evaluate performance of the model(s) used in this use case.',
  SYSTEM,
];

export const aiInventory2024 = inventoryImporter({
  year: '2024',
  ruleVersion: 1,
  url: 'https://github.com/ombegov/2024-Federal-AI-Use-Case-Inventory',
  leavesOut:
    'this form asks for no vendors, and this edition prints no use case ids: a use case of the same name in another inventory stands apart, because no record says that the two are one.',
  required: REQUIRED,
  read: readRow,
});

/** From the day of implementation to the day of retirement, where days and not remarks are printed. */
function periodOf(implemented: string, retired: string): Period | null {
  const [from, to] = [inventoryDate(implemented), inventoryDate(retired)];
  return from || to ? { from, to } : null;
}

function readRow(row: CsvRow, seen: Set<string>): InventoryRow | Refusal {
  const cell = (column: string): string => (row.cells[column] ?? '').trim();
  const key = [cell(ABBREVIATION), cell(BUREAU), nameKey(cell(NAME))].join(' / ');
  const refused = (reason: string): Refusal => refusal(row.line, NAME, cell(NAME), reason);
  if (!/[A-Za-z0-9]/.test(cell(NAME))) return refused('the use case has no name');
  if (seen.has(key)) return refused('an earlier row has the same bureau and name');
  seen.add(key);
  return said(cell);
}

/** This edition prints no ids: year, bureau and name make one, so that two bureaus' tools of one name stay apart. */
function said(cell: (column: string) => string): InventoryRow {
  const department = inventoryDepartment(cell(ABBREVIATION), cell(DEPARTMENT));
  const name = cell(NAME).replace(/\s+/g, ' ');
  const bureau = cell(BUREAU) || cell(ABBREVIATION);
  return {
    recordId: `${cell(ABBREVIATION)} / ${bureau} / ${name}`,
    id: systemIdByName(`2024 ${bureau} ${name}`),
    inventoryId: null,
    name,
    agency: inventoryBureau(bureau, department),
    stage: cell(STAGE),
    period: periodOf(cell(IMPLEMENTED), cell(RETIRED)),
    vendor: '',
    system: cell(SYSTEM),
    contracts: cell(CONTRACTS),
    texts: TEXTS.map((column) => ({ column, text: cell(column) })),
    facts: [
      ['topic', cell('Use Case Topic Area')],
      ['impact', cell('Is the AI use case rights-impacting, safety-impacting, both, or neither?')],
      ['initiated on', cell('Date Initiated')],
      ['retired', cell(RETIRED)],
      [
        'purchased or developed',
        cell(
          'Was the AI system involved in this use case developed (or is it to be developed) under contract(s) or in-house?',
        ),
      ],
    ],
  };
}
