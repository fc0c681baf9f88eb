/** USAspending transaction lists with ten columns: one row for each contract action of an agency. */
import type { Outcome, Refusal, Source } from '#model';
import { fileSource } from '../draft.ts';
import { hasMostColumns, headerColumns } from '../files/csv-columns.ts';
import type { Importer, ReadContext } from '../importer.ts';
import { agencyOfCode } from '../names/agencies.ts';
import { refusal } from '../refusal.ts';
import { namedAward } from './award-entities.ts';
import { type Transaction, transactionRows } from './transaction-facts.ts';
import { surveyTransactions, type TransactionSurvey } from './transaction-survey.ts';
import { printedAmount, printedDate, USASPENDING } from './usaspending.ts';

const FORMAT = 'usaspending-transactions';
const RULE_VERSION = 3;

const COLUMNS = [
  'Agency',
  'Award ID',
  'Recipient Name',
  'Federal Action Obligation',
  'Action Date',
  'Modification',
  'Product/Service Description',
  'NAICS Description',
  'Transaction Description',
  'Generated Award ID',
] as const;
type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

const EXACT: ReadonlySet<string> = new Set([
  'Agency',
  'Award ID',
  'Federal Action Obligation',
  'Action Date',
  'Modification',
  'Generated Award ID',
]);

/** Descriptions longer than this stay on their record. */
const SHORT = 200;

export const usaspendingTransactions: Importer = {
  format: FORMAT,
  title: 'USAspending contract transactions (ten columns, CSV)',
  ruleVersion: RULE_VERSION,
  recognises: ({ text }) => hasMostColumns(headerColumns(text), COLUMNS),
  async *read(file, context): AsyncGenerator<Outcome> {
    const survey = await surveyTransactions(file, {
      required: COLUMNS,
      amount: 'Federal Action Obligation',
      date: 'Action Date',
      recipient: 'Recipient Name',
      agencyOf: (cells) => cells.Agency ?? '',
    });
    const source = sourceOf(survey, context);
    yield { type: 'source', source };
    yield* survey.notices;
    yield* transactionRows(file, {
      source,
      isCutOff: ({ cells, date }) => survey.isCutOff(cells.Agency ?? '', date),
      // The survey has seen to it that every column is there.
      transactionOf: ({ line, cells }) => transactionOf(line, cells as Cells),
    });
  },
};

/** Reads the cells of a row; a refusal names the first cell that is not what it should be. */
function transactionOf(line: number, cells: Cells): Transaction | Refusal {
  const generated = cells['Generated Award ID'].trim();
  const isFirst = /^0*$/.test(cells.Modification.trim());
  const award = namedAward(generated, [
    { key: 'psc', value: cells['Product/Service Description'].trim() },
    { key: 'naics', value: cells['NAICS Description'].trim() },
  ]);
  if (award === null)
    return refusal(
      line,
      'Generated Award ID',
      generated,
      'expected CONT_AWD_<PIID>_<agency>_<parent PIID>_<parent agency> or CONT_IDV_<PIID>_<agency>',
    );
  if (award.piid !== cells['Award ID'].trim())
    return refusal(
      line,
      'Award ID',
      cells['Award ID'],
      `the generated award id names ${award.piid}`,
    );
  const date = printedDate(cells['Action Date']);
  if (date === null)
    return refusal(line, 'Action Date', cells['Action Date'], 'expected a day such as 2021-09-28');
  const amount = printedAmount(cells['Federal Action Obligation'], 'obligated-seen', date);
  if (amount === null)
    return refusal(
      line,
      'Federal Action Obligation',
      cells['Federal Action Obligation'],
      'expected an amount in dollars and cents such as 110367609.00',
    );
  if (cells['Recipient Name'].trim() === '')
    return refusal(line, 'Recipient Name', '', 'the row names no recipient');
  return {
    line,
    award,
    modification: cells.Modification,
    date,
    amount,
    recipient: cells['Recipient Name'],
    recipientUei: '',
    recipientAliases: [],
    description: cells['Transaction Description'],
    describes: isFirst && cells['Transaction Description'].length <= SHORT,
    funding: null,
    awardingNote: listedUnder(cells.Agency, award.agencyCode),
    cells,
    exact: EXACT,
  };
}

/** The list groups a few awards of other offices under the agency it was made for. */
function listedUnder(agency: string, code: string): string | null {
  const awarding = agencyOfCode(code);
  return awarding === null || awarding.abbreviation === agency.trim()
    ? null
    : `The file lists this row under ${agency.trim()}; the award id names agency ${code}.`;
}

function sourceOf(survey: TransactionSurvey, { sha256, retrievedOn }: ReadContext): Source {
  const years = survey.years.map((year) => `FY${year}`);
  const span = [...new Set([years[0], years.at(-1)])].filter(Boolean).join(' to ');
  const cutOff = survey.notices.filter(({ code }) => code === 'truncated-source');
  return fileSource({
    ...USASPENDING,
    format: FORMAT,
    title: `Contract transactions of ${survey.agencies.join(' and ')}${span && `, ${span}`}`,
    publishedOn: null,
    retrievedOn,
    contentAsOf: survey.lastDay,
    sha256,
    coverage: [
      'Unclassified contract actions reported to FPDS; no grants, no subawards, nothing before the first date in the file, later corrections not included.',
      ...cutOff.map(({ text }) => `${text}.`),
    ].join(' '),
    doesNotProve:
      'What was delivered or used, what was paid out, and who did the work. A description names what the buyer typed, not all that was bought.',
    ruleVersion: RULE_VERSION,
  });
}
