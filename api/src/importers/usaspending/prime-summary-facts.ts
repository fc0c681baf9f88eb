/** The facts of one prime award summary. */
import type { Amount, AmountBasis, CalendarDate, Refusal, RowFacts, SourceId } from '#model';
import { draftRecord } from '../draft.ts';
import { withoutContactPersons } from '../names/contact-names.ts';
import { type Party, partyOf } from '../names/recipient.ts';
import { refusal } from '../refusal.ts';
import { type Mentions, RowDraft } from '../row-draft.ts';
import { type Cells, cellOf, keptCells } from './award-cells.ts';
import { type NamedAward, namedAward } from './award-entities.ts';
import { periodOf, stateAward, stateParent } from './award-statements.ts';
import { DESCRIPTION, SUMMARY_COLUMNS } from './prime-summary-columns.ts';
import { amountFlags, printedAmount, printedDate, stateProducts } from './usaspending.ts';

export interface SummaryContext {
  readonly format: string;
  readonly sourceId: SourceId;
  readonly mentions: Mentions;
}

const MONEY: ReadonlyMap<string, AmountBasis> = new Map([
  ['total_obligated_amount', 'obligated'],
  ['total_outlayed_amount', 'outlayed'],
  ['current_total_value_of_award', 'current'],
  ['potential_total_value_of_award', 'potential'],
]);

const DATES = [
  'award_latest_action_date',
  'period_of_performance_start_date',
  'period_of_performance_current_end_date',
];

/** Longer descriptions stay on their record. */
const SHORT = 200;

/** The row as facts, or a refusal that names the first cell that is not what it should be. */
export function primeSummaryFacts(
  line: number,
  cells: Cells,
  context: SummaryContext,
): RowFacts | Refusal {
  const generated = cellOf(cells, 'contract_award_unique_key');
  const bare = namedAward(generated);
  if (bare === null)
    return refusal(
      line,
      'contract_award_unique_key',
      generated,
      'expected CONT_AWD_… with six parts or CONT_IDV_… with four',
    );
  const problem = problemOf(line, cells);
  if (problem) return problem;
  const [holder, parent] = [holderOf(cells, generated), parentOf(cells, generated)];
  const redact = (text: string): string => parent.redact(holder.redact(text));
  const description = withoutContactPersons(redact(cellOf(cells, ...DESCRIPTION)));
  const award = namedAward(generated, contractFacts(cells, description)) ?? bare;
  return statedSummary(cells, { award, holder, parent, description }, context).facts(
    line,
    recordOf(
      line,
      award,
      withoutPartyIds(keptCells(cells, SUMMARY_COLUMNS, redact), holder, parent),
      context,
    ),
  );
}

interface Read {
  readonly award: NamedAward;
  readonly holder: Party;
  readonly parent: Party;
  readonly description: string;
}

const recordOf = (
  line: number,
  award: NamedAward,
  fields: Record<string, string>,
  { sourceId }: SummaryContext,
): RowFacts['record'] =>
  draftRecord(
    sourceId,
    { recordId: award.generated, locator: `line ${line}`, fields, url: award.url },
    `${award.generated}\n${JSON.stringify(fields)}`,
  );

function statedSummary(
  cells: Cells,
  { award, holder, parent, description }: Read,
  { format, mentions }: SummaryContext,
): RowDraft {
  const draft = new RowDraft(mentions);
  const asOf =
    printedDate(cellOf(cells, 'award_latest_action_date')) ??
    printedDate(cellOf(cells, 'last_modified_date'));
  const amounts = amountsOf(cells, award, asOf);
  stateAward(draft, {
    format,
    award,
    asOf,
    period: periodOf(
      printedDate(cellOf(cells, 'period_of_performance_start_date')),
      printedDate(cellOf(cells, 'period_of_performance_current_end_date')),
    ),
    amounts,
    flags: amounts
      .filter(({ basis }) => basis === 'obligated')
      .flatMap((amount) => amountFlags(amount, [award.piid])),
    holder,
    fundingCode: cellOf(cells, 'funding_sub_agency_code'),
  });
  stateParent(draft, format, holder.entity, parent.entity, asOf);
  const where = "the award's base description";
  stateProducts(draft, award, description, { rule: `${format}/names-product`, asOf, where });
  return draft;
}

function problemOf(line: number, cells: Cells): Refusal | null {
  if (cellOf(cells, 'recipient_name') === '')
    return refusal(line, 'recipient_name', '', 'the row names no recipient');
  for (const column of MONEY.keys()) {
    const text = cellOf(cells, column);
    if (text !== '' && printedAmount(text, 'obligated', null) === null)
      return refusal(line, column, text, 'expected an amount in dollars and cents');
  }
  for (const column of DATES) {
    const text = cellOf(cells, column);
    if (text !== '' && printedDate(text) === null)
      return refusal(line, column, text, 'expected a day such as 2020-05-07 or 5/7/20');
  }
  return null;
}

/** A vehicle carries no money; its potential value is the ceiling of what may be ordered. */
function amountsOf(cells: Cells, award: NamedAward, asOf: CalendarDate | null): Amount[] {
  const read = (column: string, basis: AmountBasis): Amount[] =>
    [printedAmount(cellOf(cells, column), basis, asOf)].filter((amount) => amount !== null);
  return award.award === 'idv'
    ? read('potential_total_value_of_award', 'ceiling')
    : [...MONEY].flatMap(([column, basis]) => read(column, basis));
}

const holderOf = (cells: Cells, generated: string): Party =>
  partyOf({
    name: cellOf(cells, 'recipient_name'),
    uei: cellOf(cells, 'recipient_uei'),
    aliases: [
      cellOf(cells, 'recipient_name_raw'),
      cellOf(cells, 'recipient_doing_business_as_name'),
    ].filter(Boolean),
    withheldAs: generated,
  });

/** A row without a parent's name names the recipient itself. */
const parentOf = (cells: Cells, generated: string): Party =>
  partyOf({
    name: cellOf(cells, 'recipient_parent_name', 'recipient_parent_name_raw', 'recipient_name'),
    uei: cellOf(cells, 'recipient_parent_uei'),
    aliases: [cellOf(cells, 'recipient_parent_name_raw')].filter(Boolean),
    withheldAs: `${generated}/parent`,
  });

/** A code that leads to a person's registration goes with the name. */
function withoutPartyIds(fields: Record<string, string>, holder: Party, parent: Party) {
  const { recipient_uei, cage_code, recipient_parent_uei, ...rest } = fields;
  return {
    ...rest,
    ...(holder.isWithheld ? {} : pickGiven({ recipient_uei, cage_code })),
    ...(holder.isWithheld || parent.isWithheld ? {} : pickGiven({ recipient_parent_uei })),
  };
}

const pickGiven = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

function contractFacts(cells: Cells, description: string): { key: string; value: string }[] {
  return [
    { key: 'psc-code', value: cellOf(cells, 'product_or_service_code') },
    { key: 'psc', value: cellOf(cells, 'product_or_service_code_description') },
    { key: 'naics-code', value: cellOf(cells, 'naics_code') },
    { key: 'naics', value: cellOf(cells, 'naics_description') },
    { key: 'award-type', value: cellOf(cells, 'award_type', 'idv_type') },
    { key: 'description', value: description.length <= SHORT ? description : '' },
  ];
}
