/** What all USAspending files share: publisher, licence, how amounts, dates and named products are read. */
import {
  type Amount,
  type AmountBasis,
  type CalendarDate,
  type Flag,
  type Notice,
  parseCalendarDate,
  parsePrintedMoney,
  type Source,
} from '#model';
import { productsNamed } from '../products/product-rules.ts';
import type { RowDraft } from '../row-draft.ts';
import { quoteAround, statementBody } from '../statement-body.ts';
import type { NamedAward } from './award-entities.ts';

export const USASPENDING = {
  kind: 'procurement record',
  publisher: 'USAspending.gov, U.S. Department of the Treasury',
  url: 'https://www.usaspending.gov/search',
  licence: 'Public domain (work of the U.S. federal government)',
} as const satisfies Partial<Source>;

/** An amount in US dollars as printed; null for an empty or inexact cell. */
export function printedAmount(
  text: string,
  basis: AmountBasis,
  asOf: CalendarDate | null,
): Amount | null {
  const value = text.trim() === '' ? null : parsePrintedMoney(text);
  return value === null ? null : { value, currency: 'USD', basis, asOf };
}

/** Reads a date in the shapes that exports print: 2020-05-07, 2020-05-07 00:00:00, 5/7/20, 5/7/20 0:00. */
export function printedDate(text: string): CalendarDate | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00:00(?:\.0+)?(?:Z|\+00(?::?00)?)?)?$/.exec(
    text.trim(),
  );
  if (iso) return parseCalendarDate(iso[1] ?? '');
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?$/.exec(text.trim());
  if (!us) return null;
  const [, month = '', day = '', year = ''] = us;
  return parseCalendarDate(`${centuryOf(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Two digits mean 1970 to 2069, as in spreadsheets; contract records begin in the seventies. */
const centuryOf = (year: string): string =>
  year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;

/** The flags that an amount carries on its face. */
export function amountFlags(amount: Amount, ids: readonly string[]): Flag[] {
  const flags: Flag[] = [];
  if (amount.value.startsWith('-')) flags.push('negative');
  if (amount.value === '0.00') flags.push('zero-dollar');
  if (repeatsAnId(amount.value, ids)) flags.push('amount-equals-id');
  return flags;
}

/** True when a whole-dollar amount of five digits or more is the number at the end of an id. */
function repeatsAnId(value: string, ids: readonly string[]): boolean {
  const [whole = '', cents] = value.replace('-', '').split('.');
  if (cents !== '00' || whole.length < 5) return false;
  return ids.some((id) => /(\d+)\D*$/.exec(id)?.[1]?.replace(/^0+/, '') === whole);
}

/** States each product that a text names, with the words and the modification they stand in. */
export function stateProducts(
  draft: RowDraft,
  award: NamedAward,
  text: string,
  said: { readonly rule: string; readonly asOf: CalendarDate | null; readonly where: string },
): void {
  for (const { entity, words } of productsNamed(text)) {
    const period = said.asOf === null ? null : { from: said.asOf, to: said.asOf };
    draft.join(
      award.contract,
      'names_product',
      entity,
      statementBody({
        grade: 'documented',
        rule: said.rule,
        asOf: said.asOf,
        period,
        quote: quoteAround(text, words),
        note: `The words “${words}” stand in ${said.where}.`,
      }),
    );
  }
}

/** What was withheld in a file, for the report. */
export const withheldNotice = (names: number): Notice[] =>
  names === 0
    ? []
    : [
        {
          type: 'notice',
          code: 'person-withheld',
          text: `${names} name${names === 1 ? '' : 's'} of recipients that are, or may be, private persons ${names === 1 ? 'was' : 'were'} withheld before anything was stored`,
          count: names,
        },
      ];
