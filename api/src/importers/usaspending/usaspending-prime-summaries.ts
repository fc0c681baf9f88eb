/** USAspending bulk export of prime award summaries (286 columns; older headers too): one row for each award. */
import type { CalendarDate, Outcome } from '#model';
import { fileSource } from '../draft.ts';
import { hasMostColumns, headerColumns, requireColumns } from '../files/csv-columns.ts';
import { csvRows } from '../files/csv-rows.ts';
import type { Importer, InputFile, ReadContext } from '../importer.ts';
import { isWithheldName } from '../names/person-names.ts';
import { Mentions } from '../row-draft.ts';
import { cellOf, missingColumnsNotice } from './award-cells.ts';
import { REQUIRED_COLUMNS, USED_COLUMNS } from './prime-summary-columns.ts';
import { primeSummaryFacts } from './prime-summary-facts.ts';
import { onlyOnce } from './repeats.ts';
import { printedDate, USASPENDING, withheldNotice } from './usaspending.ts';

const FORMAT = 'usaspending-prime-summaries';
const RULE_VERSION = 3;

export const usaspendingPrimeSummaries: Importer = {
  format: FORMAT,
  title: 'USAspending prime award summaries (bulk export, CSV)',
  ruleVersion: RULE_VERSION,
  recognises: ({ text }) => hasMostColumns(headerColumns(text), REQUIRED_COLUMNS),
  async *read(file, context): AsyncGenerator<Outcome> {
    const survey = await surveySummaries(file);
    const source = sourceOf(file, survey, context);
    yield { type: 'source', source };
    yield* missingColumnsNotice(survey.header, USED_COLUMNS);
    yield* withheldNotice(survey.withheld);
    const mentions = new Mentions();
    const once = onlyOnce();
    for await (const row of csvRows(file))
      yield row.type === 'refusal'
        ? row
        : once(
            primeSummaryFacts(row.line, row.cells, {
              format: FORMAT,
              sourceId: source.id,
              mentions,
            }),
          );
  },
};

interface Survey {
  readonly header: readonly string[];
  readonly withheld: number;
  readonly lastDay: CalendarDate | null;
}

async function surveySummaries(file: InputFile): Promise<Survey> {
  let columns: readonly string[] = [];
  let lastDay: CalendarDate | null = null;
  const withheld = new Set<string>();
  const header = (names: readonly string[]) => {
    requireColumns(names, REQUIRED_COLUMNS);
    columns = names;
  };
  for await (const row of csvRows(file, { header })) {
    if (row.type !== 'row') continue;
    const day = printedDate(cellOf(row.cells, 'award_latest_action_date', 'last_modified_date'));
    if (day !== null && (lastDay === null || day > lastDay)) lastDay = day;
    const name = cellOf(row.cells, 'recipient_name');
    if (name !== '' && isWithheldName(name)) withheld.add(name);
  }
  return { header: columns, withheld: withheld.size, lastDay };
}

const sourceOf = (file: InputFile, survey: Survey, context: ReadContext) =>
  fileSource({
    ...USASPENDING,
    format: FORMAT,
    title: `Prime award summaries: ${file.name.replace(/\.csv$/i, '')}`,
    publishedOn: null,
    retrievedOn: context.retrievedOn,
    contentAsOf: survey.lastDay,
    sha256: context.sha256,
    coverage:
      'Contracts that matched the filter of the export, each as its latest action left it; other awards and later actions are not in it.',
    doesNotProve:
      'What was delivered or used, and who did the work. Obligated, outlayed, current and potential value are four different numbers.',
    ruleVersion: RULE_VERSION,
  });
