/** The federal AI use case inventory of 2023: no vendors, no contracts, no systems; who reports what, at which stage. */
import { type CalendarDate, type Outcome, type Source, systemId } from '#model';
import { draftRecord } from '../draft.ts';
import { hasMostColumns } from '../files/csv-columns.ts';
import type { CsvRow } from '../files/csv-rows.ts';
import type { Importer } from '../importer.ts';
import { inventoryBureau, inventoryDepartment } from './inventory-bureaus.ts';
import { inventoryColumns, inventoryRows } from './inventory-rows.ts';
import { inventoryFields, inventorySource, remarkNotices } from './inventory-source.ts';
import { statusOfStage } from './inventory-stage.ts';
import { factsOfUseCase, type UseCase } from './inventory-use-case.ts';

const FORMAT = 'ai-inventory-2023';
const RULE_VERSION = 1;
const YEAR = '2023' as CalendarDate; // a literal of the pattern

const REQUIRED = [
  'Use_Case_ID',
  'Department_Code',
  'Agency',
  'Office',
  'Title',
  'Summary',
  'Development_Stage',
];

export const aiInventory2023: Importer = {
  format: FORMAT,
  title: 'AI use case inventory 2023',
  ruleVersion: RULE_VERSION,
  recognises: (head) => hasMostColumns(inventoryColumns(head), REQUIRED),
  async *read(file, context) {
    const { rows, mended } = await inventoryRows(file, REQUIRED);
    const source = inventorySource(file, context, {
      format: FORMAT,
      ruleVersion: RULE_VERSION,
      year: '2023',
      contentAsOf: YEAR,
      url: 'https://ai.gov/ai-use-cases/',
      leavesOut: 'this form asks for no vendors, contracts or systems.',
    });
    yield { type: 'source', source };
    const seen = new Set<string>();
    for await (const row of rows) yield row.type === 'row' ? outcomeOf(row, source, seen) : row;
    yield* remarkNotices([], mended);
  },
};

function outcomeOf(row: CsvRow, source: Source, seen: Set<string>): Outcome {
  const cell = (column: string): string => (row.cells[column] ?? '').trim();
  const id = cell('Use_Case_ID');
  const refused = (field: string, reason: string): Outcome => ({
    type: 'refusal',
    line: row.line,
    field,
    value: cell(field).slice(0, 200),
    reason,
  });
  if (!/[A-Za-z0-9]/.test(id)) return refused('Use_Case_ID', 'the row has no use case id');
  if (seen.has(id)) return refused('Use_Case_ID', 'an earlier row has the same use case id');
  seen.add(id);
  if (!/[A-Za-z0-9]/.test(cell('Title'))) return refused('Title', 'the use case has no title');
  return factsOfUseCase(readUseCase(row, id, cell, source)).row;
}

function readUseCase(
  row: CsvRow,
  id: string,
  cell: (column: string) => string,
  source: Source,
): UseCase {
  const department = inventoryDepartment(cell('Department_Code'), cell('Department'));
  const { status, note } = statusOfStage(cell('Development_Stage'));
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
    name: cell('Title').replace(/\s+/g, ' '),
    agency: inventoryBureau(cell('Agency'), department),
    stage: cell('Development_Stage'),
    status,
    statusNote: note,
    period: null,
    asOf: YEAR,
    vendor: '',
    system: '',
    contracts: '',
    texts: ['Title', 'Summary'].map((column) => ({ column, text: cell(column) })),
    facts: [
      ['office', cell('Office')],
      ['techniques', cell('Techniques')],
      ['source code', cell('Source_Code')],
    ],
    rule: FORMAT,
  };
}
