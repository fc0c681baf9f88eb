/** The frame that the importers of all inventory years share: rows in, use cases with their facts out, remarks counted at the end. */
import type { Outcome, Refusal, Source } from '#model';
import { draftRecord } from '../draft.ts';
import { hasMostColumns } from '../files/csv-columns.ts';
import type { CsvRow } from '../files/csv-rows.ts';
import type { Importer } from '../importer.ts';
import { inventoryColumns, inventoryRows } from './inventory-rows.ts';
import { inventoryFields, inventorySource, remarkNotices } from './inventory-source.ts';
import { statusOfStage } from './inventory-stage.ts';
import { factsOfUseCase, type Remark, type UseCase } from './inventory-use-case.ts';

/** What a row says of its use case; the frame adds record, status, day and rule. */
export type InventoryRow = Omit<
  UseCase,
  'line' | 'record' | 'status' | 'statusNote' | 'asOf' | 'rule'
> & {
  /** The publisher's own id, or what stands for it. */
  readonly recordId: string;
};

/** One year's form. */
export interface InventoryForm {
  readonly year: string;
  readonly ruleVersion: number;
  readonly url: string;
  /** What this year's form leaves out. */
  readonly leavesOut: string;
  readonly required: readonly string[];
  /** Reads a row; `seen` holds the ids of the rows before it. */
  readonly read: (row: CsvRow, seen: Set<string>) => InventoryRow | Refusal;
}

/** The importer of one year's inventory. */
export function inventoryImporter(form: InventoryForm): Importer {
  const { year, ruleVersion, required, read } = form;
  const format = `ai-inventory-${year}`;
  return {
    format,
    title: `AI use case inventory ${year}`,
    ruleVersion,
    recognises: (head) => hasMostColumns(inventoryColumns(head), required),
    async *read(file, context): AsyncGenerator<Outcome> {
      const { rows, mended } = await inventoryRows(file, required);
      const source = inventorySource(file, context, { ...form, format });
      yield { type: 'source', source };
      const remarks: Remark[] = [];
      const seen = new Set<string>();
      for await (const row of rows) {
        if (row.type === 'refusal') yield row;
        else {
          const said = read(row, seen);
          if ('reason' in said) yield said;
          else {
            const facts = factsOfUseCase(wholeUseCase(said, row, source));
            remarks.push(...facts.remarks);
            yield facts.row;
          }
        }
      }
      yield* remarkNotices(remarks, mended);
    },
  };
}

function wholeUseCase({ recordId, ...said }: InventoryRow, row: CsvRow, source: Source): UseCase {
  const { status, note } = statusOfStage(said.stage);
  return {
    ...said,
    line: row.line,
    record: draftRecord(source.id, {
      recordId,
      locator: `line ${row.line}`,
      fields: inventoryFields(row.cells),
      url: source.url,
    }),
    status,
    statusNote: note,
    asOf: source.contentAsOf,
    rule: source.format,
  };
}
