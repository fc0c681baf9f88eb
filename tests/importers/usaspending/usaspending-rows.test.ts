/** What single rows of the USAspending layouts say, and what they must not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerColumns, requireColumns } from '#api/importers/files/csv-columns.ts';
import { recognise } from '#api/importers/recognise.ts';
import {
  REPORT_ID,
  REQUIRED_COLUMNS as SUBAWARDS,
} from '#api/importers/usaspending/subaward-columns.ts';
import { amountFlags, printedDate } from '#api/importers/usaspending/usaspending.ts';
import { usaspendingPrimeSummaries } from '#api/importers/usaspending/usaspending-prime-summaries.ts';
import { usaspendingSubawards } from '#api/importers/usaspending/usaspending-subawards.ts';
import { usaspendingTransactions } from '#api/importers/usaspending/usaspending-transactions.ts';
import {
  generatedIdOf,
  usaspendingTransactions2018,
} from '#api/importers/usaspending/usaspending-transactions-2018.ts';
import type { Amount, Money, StatedEdge } from '#model';
import { readSorted, sharedDataPresent, sharedPath } from '../shared-data.ts';
import { textFile } from '../text-file.ts';

const HEADER =
  'Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,Product/Service Description,NAICS Description,Transaction Description,Generated Award ID';
const row = (
  cells: Partial<Record<'agency' | 'name' | 'amount' | 'date' | 'mod' | 'text', string>>,
) =>
  [
    cells.agency ?? 'ICE',
    '70CTD024FC0000017',
    `"${cells.name ?? 'FOUR POINTS TECHNOLOGY, L.L.C.'}"`,
    cells.amount ?? '100.00',
    cells.date ?? '2024-05-01',
    cells.mod ?? '0',
    'SERVERS',
    'COMPUTERS',
    `"${cells.text ?? 'CLOUD'}"`,
    'CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012',
  ].join(',');
const read = (lines: readonly string[], header = HEADER) =>
  readSorted(usaspendingTransactions, textFile([header, ...lines].join('\n'), 'test.csv', 65_536));
const edge = (edges: readonly StatedEdge[] | undefined, kind: string) =>
  edges?.find((candidate) => candidate.kind === kind);

describe('a transaction', () => {
  it('says who signed, who holds it and under which vehicle; only the first two carry money', async () => {
    const { facts } = await read([row({ amount: '28038925.98' })]);
    const edges = facts[0]?.edges;
    const money = [
      { value: '28038925.98', currency: 'USD', basis: 'obligated-seen', asOf: '2024-05-01' },
    ];
    expect(edge(edges, 'awarded')?.statement.amounts).toEqual(money);
    expect(edge(edges, 'held_by')?.statement.amounts).toEqual(money);
    expect(edge(edges, 'ordered_under')?.to).toBe('award:CONT_IDV_70CTD022A00000004_7012');
    expect(edge(edges, 'ordered_under')?.statement.amounts).toEqual([]);
    expect(edge(edges, 'held_by')?.statement.period).toEqual({
      from: '2024-05-01',
      to: '2024-05-01',
    });
  });

  it('keeps its ten cells as printed and opens at the award', async () => {
    const { facts } = await read([row({ amount: '0.5' })]);
    expect(Object.keys(facts[0]?.record.fields ?? {}).join(',')).toBe(HEADER);
    expect(facts[0]?.record.fields['Federal Action Obligation']).toBe('0.5');
    expect(facts[0]?.record.locator).toBe('line 2');
    expect(facts[0]?.record.url).toBe(
      'https://www.usaspending.gov/award/CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012',
    );
  });

  it("has the same publisher's id in every file that holds it, however the amount is printed", async () => {
    const one = await read([row({ amount: '100.0' })]);
    const other = await read([row({ mod: 'P1' }), row({ amount: '100' })]);
    expect(other.facts[1]?.record.recordId).toBe(one.facts[0]?.record.recordId);
    expect(other.facts[0]?.record.recordId).not.toBe(one.facts[0]?.record.recordId);
  });

  it('is another record when only the recipient differs, but the same publisher id', async () => {
    const { facts, repeats } = await read([row({}), row({ name: 'LEIDOS INC' }), row({})]);
    expect(new Set(facts.map(({ record }) => record.id)).size).toBe(2);
    expect(new Set(facts.map(({ record }) => record.recordId)).size).toBe(1);
    expect(repeats.map(({ line }) => line)).toEqual([4]);
  });

  it('says so when it takes money back, moves none, or lies after the day of the copy', async () => {
    const { facts } = await read([
      row({ amount: '-0.01' }),
      row({ amount: '0.0', mod: 'P1' }),
      row({ date: '2027-01-01', mod: 'P2' }),
    ]);
    const flags = facts.map(({ edges }) => edge(edges, 'awarded')?.statement.flags);
    expect(flags).toEqual([['negative'], ['zero-dollar'], ['future-date']]);
  });

  it('notes when the file lists it under another agency than its id names', async () => {
    const { facts } = await read([row({ agency: 'CBP' }), row({ mod: 'P1' })]);
    const notes = facts.map(({ edges }) => edge(edges, 'awarded')?.statement.note);
    expect(notes).toEqual([
      'The file lists this row under CBP; the award id names agency 7012.',
      null,
    ]);
  });

  it('names a product with its words, the modification and a quotation', async () => {
    const { facts } = await read([
      row({ mod: 'P00003', text: 'Funding for Amazon Web Services (AWS).' }),
    ]);
    const named = edge(facts[0]?.edges, 'names_product');
    expect(named?.to).toBe('org:name:amazon-web-services');
    expect(named?.statement.note).toBe(
      'The words “Amazon Web Services” stand in modification P00003 of 2024-05-01.',
    );
    expect(named?.statement.quote).toBe('Funding for Amazon Web Services (AWS).');
  });

  it('gives facts and identifiers of a contract once for each file', async () => {
    const { facts } = await read([row({}), row({ mod: 'P1' })]);
    const given = facts.map(({ entities }) => {
      const contract = entities.find(({ kind }) => kind === 'contract');
      return [contract?.identifiers?.length, contract?.facts?.map(({ key }) => key)];
    });
    expect(given).toEqual([
      [2, ['award', 'psc', 'naics', 'description']],
      [0, []],
    ]);
  });
});

describe('an agency-year that the publisher cut off', () => {
  const rows = (count: number, last: string) =>
    Array.from({ length: count }, (_, i) => row({ mod: `P${i}`, amount: i === 0 ? last : '1.00' }));

  it('is one with a thousand rows and no deobligation', async () => {
    const { facts, notices } = await read(rows(1_000, '1.00'));
    expect(notices.map(({ code, count }) => [code, count])).toEqual([['truncated-source', 1_000]]);
    expect(edge(facts[5]?.edges, 'held_by')?.statement.flags).toEqual(['truncated-source']);
  });

  it('is none with one deobligation, or with fewer rows', async () => {
    for (const lines of [rows(1_000, '-1.00'), rows(999, '1.00')])
      expect((await read(lines)).notices).toEqual([]);
  });
});

describe('a transaction list that is not whole', () => {
  it.each([
    ['empty', '', /test\.csv is empty/],
    ['of one line in UTF-16', '\u{feff}', /empty/],
    ['cut off in its last row', `${HEADER}\n${row({})}\nICE,70C,"FOUR POI`, /cut off.*line 3/],
    [
      'with a renamed column',
      `${HEADER.replace('Recipient Name', 'Recipient')}\n${row({})}`,
      /"Recipient Name" \(there is "Recipient"/,
    ],
  ])('%s is refused in one line, before any fact', async (_, content, message) => {
    const given: string[] = [];
    const reading = async () => {
      const context = { sha256: '0'.repeat(64), retrievedOn: '2026-11-24' as never }; // any day
      for await (const outcome of usaspendingTransactions.read(textFile(content), context))
        given.push(outcome.type);
    };
    await expect(reading()).rejects.toThrow(message);
    expect(given).toEqual([]);
  });

  it('is still known by its head when a column was renamed', () => {
    const text = HEADER.replace('Recipient Name', 'Recipient');
    expect(recognise({ name: 'x', text })?.format).toBe('usaspending-transactions');
  });

  it('may have a header and no rows', async () => {
    const { sources, facts, refusals } = await read([]);
    expect([sources.length, facts, refusals]).toEqual([1, [], []]);
  });
});

describe('an amount', () => {
  const usd = (value: string): Amount => ({
    value: value as Money, // a literal of the pattern
    currency: 'USD',
    basis: 'subaward',
    asOf: null,
  });

  it('that repeats the digits of an id is suspected', () => {
    expect(amountFlags(usd('5000024029.00'), ['5000024029'])).toEqual(['amount-equals-id']);
    expect(amountFlags(usd('97477.00'), ['P000097477'])).toEqual(['amount-equals-id']);
    expect(amountFlags(usd('97477.01'), ['P000097477'])).toEqual([]);
    expect(amountFlags(usd('17.00'), ['70CTD024FC0000017'])).toEqual([]);
  });
});

describe('a printed date', () => {
  it.each([
    ['2020-05-07', '2020-05-07'],
    ['2020-05-07 00:00:00', '2020-05-07'],
    ['2025-03-25 00:00:00+00', '2025-03-25'],
    ['12/22/17', '2017-12-22'],
    ['5/7/2020', '2020-05-07'],
    ['5/31/21 0:00', '2021-05-31'],
    ['9/30/84', '1984-09-30'],
    ['2021-02-30', null],
    ['13/1/20', null],
    ['', null],
    ['tomorrow', null],
  ])('%j is %j', (printed, day) => {
    expect(printedDate(printed)).toBe(day);
  });
});

describe('the layout before 2019', () => {
  const parts = { award_id_piid: 'HSCETC14F00030', awarding_sub_agency_code: '7012' };

  it('has its award id built from its parts', () => {
    expect(
      generatedIdOf({ ...parts, parent_award_id: 'GS35F0086U', parent_award_agency_id: '4730' }),
    ).toBe('CONT_AWD_HSCETC14F00030_7012_GS35F0086U_4730');
    expect(generatedIdOf(parts)).toBe('CONT_AWD_HSCETC14F00030_7012_-NONE-_-NONE-');
    expect(generatedIdOf({ ...parts, award_or_idv_flag: 'IDV' })).toBe(
      'CONT_IDV_HSCETC14F00030_7012',
    );
  });
});

describe.skipIf(!sharedDataPresent)("today's bulk headers", () => {
  const columns = (name: string) =>
    readFileSync(sharedPath(`usaspending/headers/${name}.columns.txt`), 'utf8')
      .trim()
      .split('\n');

  it.each([
    ['Contracts_PrimeAwardSummaries', usaspendingPrimeSummaries.format],
    ['IDV_Orders', usaspendingPrimeSummaries.format],
    ['Contracts_PrimeTransactions', usaspendingTransactions2018.format],
    ['Contracts_Subawards', usaspendingSubawards.format],
  ])('%s is read as %s', async (name, format) => {
    const text = `${columns(name).join(',')}\n`;
    const importer = recognise({ name: 'x.csv', text });
    expect(importer?.format).toBe(format);
    if (!importer) return;
    const { notices, refusals } = await readSorted(importer, textFile(text));
    expect([notices, refusals]).toEqual([[], []]);
  });

  it('lack of the older ones is named, not fatal', async () => {
    const older = columns('Contracts_PrimeAwardSummaries').filter(
      (name) => name !== 'total_outlayed_amount' && !/^prime_award_summary_/.test(name),
    );
    const { notices } = await readSorted(
      usaspendingPrimeSummaries,
      textFile(`${older.join(',')}\n`),
    );
    expect(notices.map(({ text }) => text)).toEqual([
      'the header lacks total_outlayed_amount; what they would say is left out',
    ]);
  });

  it('spell the subaward report as SAM does; the export here as FSRS did', () => {
    const today = columns('Contracts_Subawards');
    const exported = headerColumns(
      readFileSync(
        sharedPath('usaspending/exports/ICE_Contracts_Subawards_2025-03-28_H03M23S17_1.csv'),
        'utf8',
      ).slice(0, 20_000),
    );
    expect(REPORT_ID.map((name) => today.includes(name))).toEqual([true, false]);
    expect(REPORT_ID.map((name) => exported.includes(name))).toEqual([false, true]);
    for (const header of [today, exported])
      expect(() => requireColumns(header, SUBAWARDS)).not.toThrow();
  });
});
