/** The federal AI use case inventory of 2024: no use case ids and no vendors, but contract numbers as typed. */
import {
  type CalendarDate,
  type EntityId,
  nameKey,
  type Outcome,
  type Period,
  type Source,
  systemIdByName,
} from '#model';
import { draftRecord } from '../draft.ts';
import { hasMostColumns } from '../files/csv-columns.ts';
import type { CsvRow } from '../files/csv-rows.ts';
import type { Importer } from '../importer.ts';
import { inventoryBureau, inventoryDepartment } from './inventory-bureaus.ts';
import { inventoryDate } from './inventory-dates.ts';
import { inventoryColumns, inventoryRows } from './inventory-rows.ts';
import { inventoryFields, inventorySource, remarkNotices } from './inventory-source.ts';
import { statusOfStage } from './inventory-stage.ts';
import { factsOfUseCase, type Remark, type UseCase } from './inventory-use-case.ts';

const FORMAT = 'ai-inventory-2024';
const RULE_VERSION = 1;
const YEAR = '2024' as CalendarDate; // a literal of the pattern

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

/** The id of a use case of this edition, which prints none: year, bureau and name, so that two bureaus' tools of one name stay apart. */
export const idOfUseCase2024 = (bureau: string, name: string): EntityId =>
  systemIdByName(`2024 ${bureau} ${name}`);

export const aiInventory2024: Importer = {
  format: FORMAT,
  title: 'AI use case inventory 2024',
  ruleVersion: RULE_VERSION,
  recognises: (head) => hasMostColumns(inventoryColumns(head), REQUIRED),
  async *read(file, context) {
    const { rows, mended } = await inventoryRows(file, REQUIRED);
    const source = inventorySource(file, context, {
      format: FORMAT,
      ruleVersion: RULE_VERSION,
      year: '2024',
      contentAsOf: YEAR,
      url: 'https://github.com/ombegov/2024-Federal-AI-Use-Case-Inventory',
      leavesOut:
        'this form asks for no vendors, and this edition prints no use case ids: a use case of the same name in another inventory stands apart, because no record says that the two are one.',
    });
    yield { type: 'source', source };
    const remarks: Remark[] = [];
    const seen = new Set<string>();
    for await (const row of rows)
      yield row.type === 'row' ? outcomeOf(row, source, seen, remarks) : row;
    yield* remarkNotices(remarks, mended);
  },
};

function outcomeOf(row: CsvRow, source: Source, seen: Set<string>, remarks: Remark[]): Outcome {
  const cell = (column: string): string => (row.cells[column] ?? '').trim();
  const key = [cell(ABBREVIATION), cell(BUREAU), nameKey(cell(NAME))].join(' / ');
  const refused = (reason: string): Outcome => ({
    type: 'refusal',
    line: row.line,
    field: NAME,
    value: cell(NAME).slice(0, 200),
    reason,
  });
  if (!/[A-Za-z0-9]/.test(cell(NAME))) return refused('the use case has no name');
  if (seen.has(key)) return refused('an earlier row has the same bureau and name');
  seen.add(key);
  const facts = factsOfUseCase(readUseCase(row, cell, source));
  remarks.push(...facts.remarks);
  return facts.row;
}

/** From the day of implementation to the day of retirement, where days and not remarks are printed. */
function periodOf(implemented: string, retired: string): Period | null {
  const [from, to] = [inventoryDate(implemented), inventoryDate(retired)];
  return from || to ? { from, to } : null;
}

function readUseCase(row: CsvRow, cell: (column: string) => string, source: Source): UseCase {
  const department = inventoryDepartment(cell(ABBREVIATION), cell(DEPARTMENT));
  const { status, note } = statusOfStage(cell(STAGE));
  const name = cell(NAME).replace(/\s+/g, ' ');
  const bureau = cell(BUREAU) || cell(ABBREVIATION);
  return {
    line: row.line,
    record: draftRecord(source.id, {
      recordId: `${cell(ABBREVIATION)} / ${bureau} / ${name}`,
      locator: `line ${row.line}`,
      fields: inventoryFields(row.cells),
      url: source.url,
    }),
    id: idOfUseCase2024(bureau, name),
    inventoryId: null,
    name,
    agency: inventoryBureau(bureau, department),
    stage: cell(STAGE),
    status,
    statusNote: note,
    period: periodOf(cell(IMPLEMENTED), cell(RETIRED)),
    asOf: YEAR,
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
    rule: FORMAT,
  };
}
