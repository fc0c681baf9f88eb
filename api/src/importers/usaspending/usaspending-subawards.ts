/** USAspending bulk export of contract subawards (118 columns, FSRS or SAM spelling): one row for each report of a prime. */
import { type CalendarDate, centsOf, type Outcome, parsePrintedMoney } from '#model';
import { fileSource } from '../draft.ts';
import { hasMostColumns, headerColumns, requireColumns } from '../files/csv-columns.ts';
import { csvRows } from '../files/csv-rows.ts';
import type { Importer, InputFile, ReadContext } from '../importer.ts';
import { NotUnderstood } from '../importer.ts';
import { isWithheldName } from '../names/person-names.ts';
import { Mentions } from '../row-draft.ts';
import { cellOf, missingColumnsNotice } from './award-cells.ts';
import { onlyOnce } from './repeats.ts';
import { REPORT_ID, REQUIRED_COLUMNS, USED_COLUMNS } from './subaward-columns.ts';
import { subawardFacts } from './subaward-facts.ts';
import { printedDate, USASPENDING, withheldNotice } from './usaspending.ts';

const FORMAT = 'usaspending-subawards';
const RULE_VERSION = 3;

export const usaspendingSubawards: Importer = {
  format: FORMAT,
  title: 'USAspending contract subawards (bulk export, CSV)',
  ruleVersion: RULE_VERSION,
  recognises: ({ text }) => hasMostColumns(headerColumns(text), REQUIRED_COLUMNS),
  async *read(file, context): AsyncGenerator<Outcome> {
    const survey = await surveySubawards(file);
    const source = sourceOf(file, survey, context);
    yield { type: 'source', source };
    yield* missingColumnsNotice(survey.header, USED_COLUMNS);
    yield* withheldNotice(survey.withheld);
    const once = onlyOnce();
    const reading = {
      format: FORMAT,
      sourceId: source.id,
      mentions: new Mentions(),
      exceeded: survey.exceeded,
      reported: new Set<string>(),
      retrievedOn: context.retrievedOn,
    };
    for await (const row of csvRows(file))
      yield row.type === 'refusal' ? row : once(subawardFacts(row.line, row.cells, reading));
  },
};

interface Survey {
  readonly header: readonly string[];
  readonly withheld: number;
  readonly lastDay: CalendarDate | null;
  /** Prime awards whose reported subawards add up to more than the award. */
  readonly exceeded: ReadonlySet<string>;
}

async function surveySubawards(file: InputFile): Promise<Survey> {
  let columns: readonly string[] = [];
  let lastDay: CalendarDate | null = null;
  const withheld = new Set<string>();
  const primes = new Map<string, { prime: bigint; subs: bigint }>();
  const header = (names: readonly string[]) => {
    requireColumns(names, REQUIRED_COLUMNS);
    if (!REPORT_ID.some((column) => names.includes(column)))
      throw new NotUnderstood(`the header has neither ${REPORT_ID.join(' nor ')}.`);
    columns = names;
  };
  for await (const row of csvRows(file, { header })) {
    if (row.type !== 'row') continue;
    const day = printedDate(cellOf(row.cells, 'subaward_action_date'));
    if (day !== null && (lastDay === null || day > lastDay)) lastDay = day;
    for (const column of ['prime_awardee_name', 'subawardee_name']) {
      const name = cellOf(row.cells, column);
      if (name !== '' && isWithheldName(name)) withheld.add(name);
    }
    addUp(primes, row.cells);
  }
  const exceeded = [...primes].filter(([, { prime, subs }]) => subs > prime).map(([key]) => key);
  return { header: columns, withheld: withheld.size, lastDay, exceeded: new Set(exceeded) };
}

function addUp(
  primes: Map<string, { prime: bigint; subs: bigint }>,
  cells: Readonly<Record<string, string>>,
): void {
  const sub = parsePrintedMoney(cellOf(cells, 'subaward_amount'));
  const prime = parsePrintedMoney(cellOf(cells, 'prime_award_amount'));
  if (sub === null || prime === null) return;
  const key = cellOf(cells, 'prime_award_unique_key');
  const sum = primes.get(key) ?? { prime: centsOf(prime), subs: 0n };
  sum.subs += centsOf(sub);
  primes.set(key, sum);
}

const sourceOf = (file: InputFile, survey: Survey, context: ReadContext) =>
  fileSource({
    ...USASPENDING,
    format: FORMAT,
    title: `Contract subawards: ${file.name.replace(/\.csv$/i, '')}`,
    publishedOn: null,
    retrievedOn: context.retrievedOn,
    contentAsOf: survey.lastDay,
    sha256: context.sha256,
    coverage:
      'First-tier subcontracts above 30,000 dollars as the prime contractors reported them: incomplete, repeated and sometimes cumulative. A subcontractor that is not in it may exist all the same.',
    doesNotProve:
      'That the subcontract was carried out or paid, that the list is complete, or that the amounts may be added up.',
    ruleVersion: RULE_VERSION,
  });
