/**
 * USAspending bulk transactions by lower-case column names: the layout before 2019 (no generated id, no UEI), and
 * the later PrimeTransactions exports, which add both. One row for each contract action.
 */
import { idvGeneratedId, type Outcome, type Refusal, type Source } from '#model';
import { fileSource } from '../draft.ts';
import { hasMostColumns, headerColumns } from '../files/csv-columns.ts';
import type { Importer, InputFile, ReadContext } from '../importer.ts';
import { refusal } from '../refusal.ts';
import { type Cells, cellOf, keptCells, missingColumnsNotice } from './award-cells.ts';
import { agencyEntity, namedAward } from './award-entities.ts';
import { type Transaction, transactionRows } from './transaction-facts.ts';
import { surveyTransactions, type TransactionSurvey } from './transaction-survey.ts';
import { printedAmount, printedDate, USASPENDING } from './usaspending.ts';

const FORMAT = 'usaspending-transactions-2018';
const RULE_VERSION = 3;

const REQUIRED = [
  'award_id_piid',
  'modification_number',
  'federal_action_obligation',
  'action_date',
  'awarding_sub_agency_code',
  'recipient_name',
] as const;
const DESCRIPTION = ['transaction_description', 'award_description'] as const;
const PARENT_PIID = ['parent_award_id_piid', 'parent_award_id'] as const;

const EXACT = [
  'contract_transaction_unique_key',
  'contract_award_unique_key',
  'award_id_piid',
  'modification_number',
  'transaction_number',
  'parent_award_agency_id',
  ...PARENT_PIID,
  'federal_action_obligation',
  'action_date',
  'awarding_agency_code',
  'awarding_sub_agency_code',
  'funding_agency_code',
  'funding_sub_agency_code',
  'recipient_uei',
  'recipient_parent_uei',
  'award_or_idv_flag',
  'product_or_service_code',
  'naics_code',
];
const TEXT = [
  'awarding_agency_name',
  'awarding_sub_agency_name',
  'funding_agency_name',
  'funding_sub_agency_name',
  'recipient_name',
  'recipient_parent_name',
  ...DESCRIPTION,
  'product_or_service_code_description',
  'naics_description',
];
const EXACT_COLUMNS: ReadonlySet<string> = new Set(EXACT);

export const usaspendingTransactions2018: Importer = {
  format: FORMAT,
  title: 'USAspending contract transactions (bulk export of any year, CSV)',
  ruleVersion: RULE_VERSION,
  recognises: ({ text }) => hasMostColumns(headerColumns(text), REQUIRED),
  async *read(file, context): AsyncGenerator<Outcome> {
    const survey = await surveyTransactions(file, {
      required: REQUIRED,
      amount: 'federal_action_obligation',
      date: 'action_date',
      recipient: 'recipient_name',
      agencyOf,
    });
    const source = sourceOf(file, survey, context);
    yield { type: 'source', source };
    yield* missingColumnsNotice(survey.header, [
      DESCRIPTION,
      PARENT_PIID,
      'recipient_uei',
      'award_or_idv_flag',
    ]);
    yield* survey.notices;
    yield* transactionRows(file, {
      source,
      isCutOff: ({ cells, date }) => survey.isCutOff(agencyOf(cells), date),
      transactionOf: ({ line, cells }) => transactionOf(line, cells),
    });
  },
};

const agencyOf = (cells: Cells): string => cellOf(cells, 'awarding_sub_agency_code');

/** The id as USAspending generates it: the row's own if it has one, else built from its parts. */
export function generatedIdOf(cells: Cells): string {
  const own = cellOf(cells, 'contract_award_unique_key');
  if (own !== '') return own;
  const piid = cellOf(cells, 'award_id_piid');
  const agency = agencyOf(cells);
  if (/^IDV$/i.test(cellOf(cells, 'award_or_idv_flag'))) return idvGeneratedId(piid, agency);
  const parent = cellOf(cells, ...PARENT_PIID);
  const parentAgency = parent === '' ? '' : cellOf(cells, 'parent_award_agency_id');
  return `CONT_AWD_${piid}_${agency}_${parent || '-NONE-'}_${parentAgency || '-NONE-'}`;
}

function transactionOf(line: number, cells: Cells): Transaction | Refusal {
  const generated = generatedIdOf(cells);
  const award = namedAward(generated, [
    { key: 'psc-code', value: cellOf(cells, 'product_or_service_code') },
    { key: 'psc', value: cellOf(cells, 'product_or_service_code_description') },
    { key: 'naics-code', value: cellOf(cells, 'naics_code') },
    { key: 'naics', value: cellOf(cells, 'naics_description') },
  ]);
  if (award === null)
    return refusal(
      line,
      'award_id_piid',
      generated,
      'piid, agency codes and parent make no generated award id',
    );
  const printedDay = cellOf(cells, 'action_date');
  const date = printedDate(printedDay);
  if (date === null)
    return refusal(line, 'action_date', printedDay, 'expected a day such as 2017-09-28');
  const printed = cellOf(cells, 'federal_action_obligation');
  const amount = printedAmount(printed, 'obligated-seen', date);
  if (amount === null)
    return refusal(
      line,
      'federal_action_obligation',
      printed,
      'expected an amount in dollars and cents',
    );
  const recipient = cellOf(cells, 'recipient_name');
  if (recipient === '') return refusal(line, 'recipient_name', '', 'the row names no recipient');
  const funding = cellOf(cells, 'funding_sub_agency_code');
  return {
    line,
    award,
    modification: cellOf(cells, 'modification_number'),
    date,
    amount,
    recipient,
    recipientUei: cellOf(cells, 'recipient_uei'),
    recipientAliases: [],
    description: cellOf(cells, ...DESCRIPTION),
    describes: false,
    funding: funding === '' ? null : agencyEntity(funding),
    awardingNote: null,
    cells: keptCells(cells, { exact: EXACT, text: TEXT }, (text) => text),
    exact: EXACT_COLUMNS,
  };
}

const sourceOf = (
  file: InputFile,
  survey: TransactionSurvey,
  { sha256, retrievedOn }: ReadContext,
): Source =>
  fileSource({
    ...USASPENDING,
    format: FORMAT,
    title: `Contract transactions: ${file.name.replace(/\.csv$/i, '')}`,
    publishedOn: null,
    retrievedOn,
    contentAsOf: survey.lastDay,
    sha256,
    coverage:
      'Unclassified contract actions reported to FPDS that matched the filter of the export. Recipients by name only where the export gives no UEI.',
    doesNotProve:
      'What was delivered or used, what was paid out, and who did the work. A description names what the buyer typed, not all that was bought.',
    ruleVersion: RULE_VERSION,
  });
