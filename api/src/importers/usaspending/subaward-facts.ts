/** The facts of one subaward report: what the prime says it gave on, and the prime award as it stood then. */
import type { Amount, CalendarDate, Flag, Refusal, RowFacts, SourceId } from '#model';
import { draftRecord } from '../draft.ts';
import { type Party, partyOf } from '../names/recipient.ts';
import { refusal } from '../refusal.ts';
import { type Mentions, RowDraft } from '../row-draft.ts';
import { statementBody } from '../statement-body.ts';
import { type Cells, cellOf, keptCells } from './award-cells.ts';
import { type NamedAward, namedAward } from './award-entities.ts';
import { periodOf, stateAward, stateParent } from './award-statements.ts';
import { REPORT_ID, SUBAWARD_COLUMNS } from './subaward-columns.ts';
import { amountFlags, printedAmount, printedDate, stateProducts } from './usaspending.ts';

export interface SubawardContext {
  readonly format: string;
  readonly sourceId: SourceId;
  readonly mentions: Mentions;
  /** Prime awards whose subawards add up to more than the award. */
  readonly exceeded: ReadonlySet<string>;
  /** Reports seen so far, by what makes a repeat. */
  readonly reported: Set<string>;
  readonly retrievedOn: CalendarDate;
}

interface Report {
  readonly id: string;
  readonly award: NamedAward;
  readonly amount: Amount;
  readonly date: CalendarDate;
}

/** The row as facts, or a refusal that names the first cell that is not what it should be. */
export function subawardFacts(
  line: number,
  cells: Cells,
  context: SubawardContext,
): RowFacts | Refusal {
  const report = reportOf(line, cells);
  if ('reason' in report) return report;
  const { id, award } = report;
  const parties = partiesOf(cells, award.generated, id);
  const redact = (text: string): string =>
    Object.values(parties).reduce((rest, party) => party.redact(rest), text);
  const fields = withoutPartyIds(keptCells(cells, SUBAWARD_COLUMNS, redact), parties);
  const record = draftRecord(
    context.sourceId,
    { recordId: id, locator: `line ${line}`, fields, url: award.url },
    `${id}\n${JSON.stringify(fields)}`,
  );
  const description = fields.prime_award_base_transaction_description ?? '';
  return statedReport(cells, report, parties, description, context).facts(line, record);
}

function reportOf(line: number, cells: Cells): Report | Refusal {
  const generated = cellOf(cells, 'prime_award_unique_key');
  const award = namedAward(generated, [
    { key: 'naics-code', value: cellOf(cells, 'prime_award_naics_code') },
    { key: 'naics', value: cellOf(cells, 'prime_award_naics_description') },
  ]);
  if (award === null)
    return refusal(line, 'prime_award_unique_key', generated, 'expected CONT_AWD_… with six parts');
  const id = cellOf(cells, ...REPORT_ID);
  if (id === '') return refusal(line, REPORT_ID[0], '', 'the row has no report id');
  const printedDay = cellOf(cells, 'subaward_action_date');
  const date = printedDate(printedDay);
  if (date === null)
    return refusal(line, 'subaward_action_date', printedDay, 'expected a day such as 2020-10-21');
  const printed = cellOf(cells, 'subaward_amount');
  const amount = printedAmount(printed, 'subaward', date);
  if (amount === null)
    return refusal(line, 'subaward_amount', printed, 'expected an amount in dollars and cents');
  for (const column of ['prime_awardee_name', 'subawardee_name'])
    if (cellOf(cells, column) === '') return refusal(line, column, '', 'the row names nobody here');
  return { id, award, amount, date };
}

interface Parties {
  readonly prime: Party;
  readonly primeParent: Party;
  readonly sub: Party;
  readonly subParent: Party;
}

function partiesOf(cells: Cells, award: string, report: string): Parties {
  const party = (prefix: string, withheldAs: string): Party =>
    partyOf({
      name: cellOf(cells, `${prefix}_name`),
      uei: cellOf(cells, `${prefix}_uei`),
      aliases: [cellOf(cells, `${prefix}_dba_name`)].filter(Boolean),
      withheldAs,
    });
  /** A row without a parent's name names the party itself. */
  const parent = (prefix: string, withheldAs: string): Party =>
    partyOf({
      name: cellOf(cells, `${prefix}_parent_name`, `${prefix}_name`),
      uei: cellOf(cells, `${prefix}_parent_uei`, `${prefix}_uei`),
      withheldAs,
    });
  return {
    prime: party('prime_awardee', award),
    primeParent: parent('prime_awardee', `${award}/parent`),
    sub: party('subawardee', `${award}/sub/${report}`),
    subParent: parent('subawardee', `${award}/sub/${report}/parent`),
  };
}

/** A code that leads to a person's registration goes with the name. */
function withoutPartyIds(fields: Record<string, string>, parties: Parties): Record<string, string> {
  const columns: [Party, string][] = [
    [parties.prime, 'prime_awardee'],
    [parties.sub, 'subawardee'],
  ];
  const dropped = columns
    .filter(([party]) => party.isWithheld)
    .flatMap(([, prefix]) => [`${prefix}_uei`, `${prefix}_parent_uei`]);
  if (parties.primeParent.isWithheld) dropped.push('prime_awardee_parent_uei');
  if (parties.subParent.isWithheld) dropped.push('subawardee_parent_uei');
  return Object.fromEntries(Object.entries(fields).filter(([column]) => !dropped.includes(column)));
}

function statedReport(
  cells: Cells,
  { award, amount, date }: Report,
  { prime, primeParent, sub, subParent }: Parties,
  description: string,
  context: SubawardContext,
): RowDraft {
  const { format } = context;
  const draft = new RowDraft(context.mentions);
  const asOf = printedDate(cellOf(cells, 'prime_award_latest_action_date')) ?? date;
  const amounts = [
    printedAmount(cellOf(cells, 'prime_award_amount'), 'obligated', asOf),
    printedAmount(cellOf(cells, 'prime_award_total_outlayed_amount'), 'outlayed', asOf),
  ].filter((stated) => stated !== null);
  stateAward(draft, {
    format,
    award,
    asOf,
    period: periodOf(
      printedDate(cellOf(cells, 'prime_award_period_of_performance_start_date')),
      printedDate(cellOf(cells, 'prime_award_period_of_performance_current_end_date')),
    ),
    amounts,
    flags: [],
    holder: prime,
    fundingCode: cellOf(cells, 'prime_award_funding_sub_agency_code'),
  });
  draft.join(
    award.contract,
    'subawarded_to',
    sub.entity,
    statementBody({
      grade: 'documented',
      rule: `${format}/subawarded-to`,
      asOf: date,
      period: { from: date, to: date },
      amounts: [amount],
      flags: flagsOf(cells, award, amount, date, context),
    }),
  );
  stateParent(draft, format, prime.entity, primeParent.entity, asOf);
  stateParent(draft, format, sub.entity, subParent.entity, date);
  const where = "the prime award's base description";
  stateProducts(draft, award, description, { rule: `${format}/names-product`, asOf, where });
  return draft;
}

function flagsOf(
  cells: Cells,
  award: NamedAward,
  amount: Amount,
  date: CalendarDate,
  { reported, exceeded, retrievedOn }: SubawardContext,
): Flag[] {
  const number = cellOf(cells, 'subaward_number');
  const flags = amountFlags(amount, [number, award.piid]);
  const sub = `${award.generated}\n${cellOf(cells, 'subawardee_uei', 'subawardee_name')}`;
  const keys = [`${sub}\namount ${amount.value} ${date}`, `${sub}\nnumber ${number}`];
  if (keys.some((key) => reported.has(key))) flags.push('duplicate-suspect');
  for (const key of keys) reported.add(key);
  if (exceeded.has(award.generated)) flags.push('sub-exceeds-prime');
  if (date > retrievedOn) flags.push('future-date');
  return flags;
}
