/** The counts and sums of the published USAspending files, computed from the raw cells and met by the importers. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { isWithheldName } from '#api/importers/names/person-names.ts';
import { usaspendingPrimeSummaries } from '#api/importers/usaspending/usaspending-prime-summaries.ts';
import { usaspendingSubawards } from '#api/importers/usaspending/usaspending-subawards.ts';
import { usaspendingTransactions } from '#api/importers/usaspending/usaspending-transactions.ts';
import { centsOf, type RowFacts, RowFactsSchema } from '#model';
import { readShared, type Sorted, sharedDataPresent, sharedPath } from '../shared-data.ts';

type Cells = Record<string, string>;
const rawRows = (path: string): Cells[] =>
  parse(readFileSync(sharedPath(path)), { columns: true, bom: true });

/** Cents of a cell such as "110367609.0" or "-12.34", by its digits. */
function rawCents(cell: string): bigint {
  const [whole = '', decimals = ''] = cell.replace('-', '').split('.');
  const cents = BigInt(whole + decimals.padEnd(2, '0'));
  return cell.startsWith('-') ? -cents : cents;
}
const sum = (cents: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const part of cents) total += part;
  return total;
};
const edgesOf = (facts: readonly RowFacts[], kind: string) =>
  facts.flatMap(({ edges, record }) =>
    edges.filter((edge) => edge.kind === kind).map((edge) => ({ ...edge, record })),
  );
const seenCents = (facts: readonly RowFacts[], kind = 'awarded'): bigint =>
  sum(
    edgesOf(facts, kind).flatMap(({ statement }) =>
      statement.amounts
        .filter(({ basis }) => basis === 'obligated-seen')
        .map(({ value }) => centsOf(value)),
    ),
  );

describe.skipIf(!sharedDataPresent)('the six transaction lists', () => {
  const files = sharedDataPresent ? readdirSync(sharedPath('usaspending/transactions')).sort() : [];
  const raw: Cells[] = [];
  const read: Sorted[] = [];
  let facts: RowFacts[] = [];
  beforeAll(async () => {
    for (const file of files) {
      raw.push(...rawRows(`usaspending/transactions/${file}`));
      read.push(await readShared(usaspendingTransactions, `usaspending/transactions/${file}`));
    }
    facts = read.flatMap((one) => one.facts);
  });

  it('end every row as facts or as a repeat, none refused, year by year', () => {
    expect(read.map((one) => one.facts.length + one.repeats.length)).toEqual([
      10_398, 9_339, 9_366, 10_226, 10_878, 7_269,
    ]);
    expect(read.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(raw).toHaveLength(57_476);
  });

  it('drop 126 rows that repeat another in every cell, and no other', () => {
    const distinct = new Set(raw.map((cells) => JSON.stringify(cells)));
    expect(raw.length - distinct.size).toBe(126);
    expect(read.flatMap(({ repeats }) => repeats)).toHaveLength(126);
    expect(new Set(facts.map(({ record }) => record.recordId)).size).toBe(distinct.size);
  });

  it('hold 23,461 awards under 2,777 vehicles', () => {
    const awards = edgesOf(facts, 'awarded').map(({ to }) => to);
    const vehicles = edgesOf(facts, 'ordered_under').map(({ to }) => to);
    expect(new Set(awards).size).toBe(23_461);
    expect(new Set(vehicles).size).toBe(2_777);
  });

  it('sum to the cent to what the cells say, in total and by award', () => {
    const distinct = [...new Map(raw.map((cells) => [JSON.stringify(cells), cells])).values()];
    const cents = (rows: readonly Cells[]) =>
      sum(rows.map((cells) => rawCents(cells['Federal Action Obligation'] ?? '')));
    expect(seenCents(facts)).toBe(cents(distinct));
    expect(seenCents(facts, 'held_by')).toBe(cents(distinct));
    for (const [id, rows, total] of [
      ['CONT_AWD_70B04C24F00000413_7014_NNG15SD22B_8000', 22, 20_504_732_462n],
      ['CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012', 4, 2_803_892_598n],
    ] as const) {
      const own = facts.filter(({ record }) => record.fields['Generated Award ID'] === id);
      expect([own.length, seenCents(own)]).toEqual([rows, total]);
      expect(cents(distinct.filter((cells) => cells['Generated Award ID'] === id))).toBe(total);
    }
  });

  it('flag 5,788 deobligations and 16,283 actions without money, repeats counted', () => {
    const amounts = raw.map((cells) => rawCents(cells['Federal Action Obligation'] ?? ''));
    expect(amounts.filter((cents) => cents < 0n)).toHaveLength(5_788);
    expect(amounts.filter((cents) => cents === 0n)).toHaveLength(16_283);
    const kept = [...new Map(raw.map((cells) => [JSON.stringify(cells), cells])).values()].map(
      (cells) => rawCents(cells['Federal Action Obligation'] ?? ''),
    );
    const flagged = (flag: 'negative' | 'zero-dollar') =>
      edgesOf(facts, 'awarded').filter(({ statement }) => statement.flags.includes(flag)).length;
    expect(flagged('negative')).toBe(kept.filter((cents) => cents < 0n).length);
    expect(flagged('zero-dollar')).toBe(kept.filter((cents) => cents === 0n).length);
  });

  it('run from 2020-10-01 to 2026-08-20', () => {
    const days = edgesOf(facts, 'awarded')
      .map(({ statement }) => statement.asOf ?? '')
      .sort();
    expect([days[0], days.at(-1)]).toEqual(['2020-10-01', '2026-08-20']);
    expect(read.at(-1)?.sources[0]?.contentAsOf).toBe('2026-08-20');
  });

  it('are cut off for three agency-years, and every amount of those says so', () => {
    const notices = read.flatMap((one) => one.notices).filter((n) => n.code === 'truncated-source');
    expect(notices.map(({ text }) => text.split(':')[0])).toEqual([
      'CBP FY2021',
      'ICE FY2022',
      'ICE FY2023',
    ]);
    const yearOf = (day: string) =>
      Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 10 ? 1 : 0);
    for (const { statement, record } of edgesOf(facts, 'held_by')) {
      const group = `${record.fields.Agency} FY${yearOf(record.fields['Action Date'] ?? '')}`;
      expect(statement.flags.includes('truncated-source')).toBe(
        ['CBP FY2021', 'ICE FY2022', 'ICE FY2023'].includes(group),
      );
    }
  });

  it('name 4,657 recipients; the persons among them are withheld, one node for each award', () => {
    const names = new Set(raw.map((cells) => cells['Recipient Name'] ?? ''));
    expect(names.size).toBe(4_657);
    const invented = [...names].filter((name) => /^DOE, PERSON \d|\bDOE-[A-Z]{2}\b/.test(name));
    expect(invented).toHaveLength(153);
    expect(invented.filter((name) => !isWithheldName(name))).toEqual([]);
    const others = [...names].filter((name) => isWithheldName(name) && !invented.includes(name));
    expect(others.length).toBeLessThanOrEqual(10);
    for (const { from, to, record } of edgesOf(facts, 'held_by'))
      if (to.startsWith('withheld:')) {
        expect(to).toBe(from.replace('award:', 'withheld:'));
        if (!/UNDISCLOSED/.test(record.fields['Recipient Name'] ?? ''))
          expect(record.fields['Recipient Name']).toBe('[name withheld]');
      }
  });

  it('let no withheld name, address or telephone number through, in any cell', {
    timeout: 120_000,
  }, () => {
    const awardsOf = new Map<string, Set<string>>();
    for (const cells of raw) {
      const name = cells['Recipient Name'] ?? '';
      if (!isWithheldName(name)) continue;
      const id = cells['Generated Award ID'] ?? '';
      awardsOf.set(id, (awardsOf.get(id) ?? new Set()).add(name));
    }
    const everything = JSON.stringify(facts);
    for (const name of new Set([...awardsOf.values()].flatMap((set) => [...set])))
      expect(everything.includes(name), name).toBe(false);
    expect(everything).not.toMatch(/[A-Z0-9._-]+@[A-Z0-9-]+\.[A-Z]{2,}/i);
    expect(everything).not.toMatch(
      /\(\d{3}\) ?\d{3}[-. ]\d{4}|(?<![\w-])\d{3}[-.]\d{3}[-.]\d{4}(?![\w-])/,
    );
  });

  it('name products word for word, over all modifications', () => {
    const mentions = edgesOf(facts, 'names_product');
    for (const { statement, record } of mentions) {
      const text = record.fields['Transaction Description'] ?? '';
      const words = /“(.*)”/s.exec(statement.note ?? '')?.[1] ?? '';
      expect(words).not.toBe('');
      expect(text).toContain(words);
      expect(statement.quote).not.toBeNull();
      expect(text).toContain(statement.quote);
      expect((statement.quote ?? '').split(/\s+/).length).toBeLessThanOrEqual(25);
    }
    const naming = (award: string, product: string) =>
      mentions.filter(({ from, to }) => from === `award:${award}` && to === product).length;
    const cbp = naming(
      'CONT_AWD_70B04C24F00000413_7014_NNG15SD22B_8000',
      'org:name:amazon-web-services',
    );
    expect(cbp).toBeGreaterThan(0);
    expect(cbp).toBeLessThan(22);
    expect(
      naming(
        'CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012',
        'org:name:amazon-web-services',
      ),
    ).toBeGreaterThan(0);
    const clearview = mentions.filter(({ to }) => to === 'org:name:clearview-ai');
    expect(clearview.filter(({ record }) => /KHARON/.test(JSON.stringify(record.fields)))).toEqual(
      [],
    );
  });

  it('fit the model', () => {
    for (const row of facts.filter((_, i) => i % 97 === 0)) RowFactsSchema.parse(row);
  });
});

describe.skipIf(!sharedDataPresent)('the subaward export', () => {
  const path = 'usaspending/exports/ICE_Contracts_Subawards_2025-03-28_H03M23S17_1.csv';
  let raw: Cells[] = [];
  let read: Sorted;
  beforeAll(async () => {
    raw = rawRows(path);
    read = await readShared(usaspendingSubawards, path);
  });

  it('gives 482 reports under 159 prime awards to 156 subcontractors', () => {
    expect([read.facts.length, read.refusals, read.repeats]).toEqual([482, [], []]);
    expect(new Set(read.facts.map(({ record }) => record.recordId)).size).toBe(482);
    const subs = edgesOf(read.facts, 'subawarded_to');
    expect(new Set(subs.map(({ from }) => from)).size).toBe(159);
    const withUei = new Set(subs.map(({ to }) => to).filter((id) => id.startsWith('org:uei:')));
    const withheld = subs.filter(({ to }) => to.startsWith('withheld:'));
    expect(withUei.size + withheld.length).toBe(156);
    expect(new Set(raw.map((cells) => cells.subawardee_uei)).size).toBe(156);
  });

  it('sums to the cent to what the cells say', () => {
    const cents = edgesOf(read.facts, 'subawarded_to').flatMap(({ statement }) =>
      statement.amounts.map(({ value }) => centsOf(value)),
    );
    expect(sum(cents)).toBe(sum(raw.map((cells) => rawCents(cells.subaward_amount ?? ''))));
  });

  it('flags the line that Peraton reported nine times, but for its first report', () => {
    const line = edgesOf(read.facts, 'subawarded_to').filter(
      ({ record }) => record.fields.subaward_number === '5000024029',
    );
    expect(line).toHaveLength(9);
    const suspects = line.filter(({ statement }) => statement.flags.includes('duplicate-suspect'));
    expect(suspects).toHaveLength(8);
    expect(line[0]?.statement.flags).not.toContain('duplicate-suspect');
  });

  it('flags the eleven primes whose subawards exceed the award', () => {
    const flagged = edgesOf(read.facts, 'subawarded_to').filter(({ statement }) =>
      statement.flags.includes('sub-exceeds-prime'),
    );
    expect(new Set(flagged.map(({ from }) => from)).size).toBe(11);
  });

  it('holds the subaward of CACI NSS to Thomson Reuters Special Services', () => {
    const found = edgesOf(read.facts, 'subawarded_to').find(
      ({ record }) => record.fields.subaward_number === 'P000097477',
    );
    expect(found?.from).toBe('award:CONT_AWD_70CMSD20FR0000219_7012_GS00Q14OADU121_4732');
    expect(found?.statement.amounts).toEqual([
      { value: '9205427.00', currency: 'USD', basis: 'subaward', asOf: '2020-10-21' },
    ]);
  });

  it('keeps no column of officers, pay, address, telephone or DUNS', () => {
    const columns = new Set(read.facts.flatMap(({ record }) => Object.keys(record.fields)));
    expect([...columns].filter((name) => /officer|address|phone|fax|duns|zip/.test(name))).toEqual(
      [],
    );
  });
});

describe.skipIf(!sharedDataPresent)('the prime award summaries', () => {
  const path = 'usaspending/exports/MN_Contracts_PrimeAwardSummaries_2025-03-21_H19M57S23_1.csv';
  let raw: Cells[] = [];
  let read: Sorted;
  beforeAll(async () => {
    raw = rawRows(path);
    read = await readShared(usaspendingPrimeSummaries, path);
  });

  it('give 1,369 awards, none refused', () => {
    expect([read.facts.length, read.refusals, read.repeats]).toEqual([1_369, [], []]);
    for (const row of read.facts.filter((_, i) => i % 20 === 0)) RowFactsSchema.parse(row);
  });

  it('keep obligated, current and potential value apart, to the cent', () => {
    const orders = raw.filter((cells) => cells.contract_award_unique_key?.startsWith('CONT_AWD_'));
    for (const [basis, column] of [
      ['obligated', 'total_obligated_amount'],
      ['current', 'current_total_value_of_award'],
      ['potential', 'potential_total_value_of_award'],
      ['outlayed', 'total_outlayed_amount'],
    ] as const) {
      const cents = edgesOf(read.facts, 'held_by').flatMap(({ statement }) =>
        statement.amounts
          .filter((amount) => amount.basis === basis)
          .map(({ value }) => centsOf(value)),
      );
      const cells = orders.map((row) => row[column] ?? '').filter((cell) => cell !== '');
      expect([basis, cents.length, sum(cents)]).toEqual([
        basis,
        cells.length,
        sum(cells.map(rawCents)),
      ]);
    }
  });

  it('read the dates that a spreadsheet re-saved', () => {
    const west = edgesOf(read.facts, 'held_by').find(
      ({ from }) => from === 'award:CONT_AWD_70CDCR18P00000017_7012_-NONE-_-NONE-',
    );
    expect(west?.statement.period?.from).toBe('2017-12-22');
    expect(west?.statement.asOf).toBe('2023-05-10');
    expect(read.facts.filter(({ edges }) => edges[0]?.statement.asOf === null)).toEqual([]);
  });

  it('date every reported parent: West Publishing has several, each on its own awards', () => {
    const parents = edgesOf(read.facts, 'owned_by');
    expect(parents.filter(({ statement }) => statement.asOf === null)).toEqual([]);
    expect(parents.filter(({ from, to }) => from === to)).toEqual([]);
    const west = parents.filter(({ record }) =>
      /^WEST PUBLISHING/.test(record.fields.recipient_name ?? ''),
    );
    const printed = raw.filter((cells) => /^WEST PUBLISHING/.test(cells.recipient_name ?? ''));
    const ueis = new Set(printed.map((cells) => `org:uei:${cells.recipient_parent_uei}`));
    expect(ueis.size).toBeGreaterThan(1);
    expect(new Set(west.map(({ to }) => to))).toEqual(ueis);
  });
});
