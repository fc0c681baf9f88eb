/** The federal AI use case inventory of 2025: use cases with their ids, vendors and systems. */
import { type CalendarDate, type Outcome, type Refusal, type Source, systemId } from '#model';
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

const FORMAT = 'ai-inventory-2025';
const RULE_VERSION = 1;
const YEAR = '2025' as CalendarDate; // a literal of the pattern

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

export const aiInventory2025: Importer = {
  format: FORMAT,
  title: 'AI use case inventory 2025',
  ruleVersion: RULE_VERSION,
  recognises: (head) => hasMostColumns(inventoryColumns(head), REQUIRED),
  async *read(file, context) {
    const { rows, mended } = await inventoryRows(file, REQUIRED);
    const source = inventorySource(file, context, {
      format: FORMAT,
      ruleVersion: RULE_VERSION,
      year: '2025',
      contentAsOf: YEAR,
      url: 'https://www.dhs.gov/ai/use-case-inventory',
      leavesOut: 'this form asks for no contract numbers.',
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
  const id = row.cells[ID]?.trim() ?? '';
  const refused = (field: string, value: string, reason: string): Refusal => ({
    type: 'refusal',
    line: row.line,
    field,
    value: value.slice(0, 200),
    reason,
  });
  if (!/^[A-Za-z]+-\w+/.test(id))
    return refused(ID, id, 'the row has no use case id such as DHS-2578');
  if (seen.has(id)) return refused(ID, id, 'an earlier row of this file has the same use case id');
  seen.add(id);
  if ((row.cells[NAME] ?? '').trim() === '') return refused(NAME, '', 'the use case has no name');
  const facts = factsOfUseCase(readUseCase(row, id, source));
  remarks.push(...facts.remarks);
  return facts.row;
}

function readUseCase(row: CsvRow, id: string, source: Source): UseCase {
  const cell = (column: string): string => row.cells[column] ?? '';
  const department = inventoryDepartment(id.split('-')[0] ?? '');
  const { status, note } = statusOfStage(cell(STAGE));
  const from = inventoryDate(cell(STARTED));
  return {
    line: row.line,
    record: draftRecord(source.id, {
      recordId: id,
      locator: `line ${row.line}`,
      fields: inventoryFields(row.cells),
      url: source.url,
    }),
    id: systemId(id),
    inventoryId: id,
    name: cell(NAME).trim().replace(/\s+/g, ' '),
    agency: inventoryBureau(cell(BUREAU), department),
    stage: cell(STAGE),
    status,
    statusNote: note,
    period: from ? { from, to: null } : null,
    asOf: YEAR,
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
    rule: FORMAT,
  };
}
