/** The FedRAMP Marketplace file: what sits on what, who authorized what, and the traps of the file. */
import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '#api/importers/fedramp/fedramp-marketplace.ts';
import { NotUnderstood } from '#api/importers/importer.ts';
import { edgeKindMeaning, kindOfEntityId, RowFactsSchema } from '#model';
import { edgeLines, readShared, readSorted, sharedDataPresent } from '../shared-data.ts';
import { everything, textFile } from '../text-file.ts';

const product = (id: string | number, extra: Record<string, unknown> = {}) => ({
  id,
  csp: 'Cloudy Inc.',
  cso: `Offering ${id}`,
  service_model: ['IaaS'],
  leveraged_systems: [],
  sales_email: 'sales@cloudy.example',
  security_email: 'security@cloudy.example',
  ...extra,
});
const letter = (id: string, extra: Record<string, unknown> = {}) => ({
  id,
  agency_id: '22-002',
  parent: 'Department of Homeland Security',
  sub_id: '22-002-04',
  sub: 'Immigration and Customs Enforcement',
  ato_date: '2023-11-22T20:00:00.000Z',
  auth_date: '',
  exp_date: '',
  ...extra,
});
const ICE = {
  id: '22-002-04',
  parent: 'Department of Homeland Security',
  sub: 'Immigration and Customs Enforcement',
  email: 'x@ice.example',
};

interface Parts {
  Products?: unknown[];
  AtoMapping?: unknown[];
  ReuseMapping?: unknown[];
  Agencies?: unknown[];
}
const fileOf = (parts: Parts, before = '') =>
  textFile(
    before +
      JSON.stringify({
        meta: {
          last_change: '2026-04-28T02:40:42.651Z',
          produced_by: 'General Services Administration',
        },
        data: { Products: [], AtoMapping: [], ReuseMapping: [], Agencies: [], ...parts },
      }),
    'marketplace.json',
    1000,
  );
const read = (parts: Parts) => readSorted(fedrampMarketplace, fileOf(parts));

describe('the FedRAMP Marketplace file', () => {
  it('says that the offerings listed under X sit on X', async () => {
    const { facts } = await read({
      Products: [product('LOW'), product('HIGH')].map((p) =>
        p.id === 'LOW'
          ? { ...p, leveraged_systems: [{ id: 'HIGH', csp: 'Other', cso: 'Upper' }] }
          : p,
      ),
    });
    expect(edgeLines(facts)).toContain('fedramp:HIGH built_on fedramp:LOW');
    expect(edgeLines(facts)).not.toContain('fedramp:LOW built_on fedramp:HIGH');
  });

  it('refuses an offering that is listed as built on itself', async () => {
    const { facts, refusals } = await read({
      Products: [product('A', { leveraged_systems: [{ id: 'A', csp: 'Cloudy', cso: 'A' }] })],
    });
    expect(edgeLines(facts).filter((line) => line.includes('built_on'))).toEqual([]);
    expect(refusals[0]?.reason).toContain('itself');
  });

  it('takes the calendar date of a letter, whatever hour is printed beside it', async () => {
    const { facts } = await read({
      Products: [product('A')],
      ReuseMapping: [letter('A', { exp_date: '2026-09-25T20:00:00.000Z' })],
      Agencies: [ICE],
    });
    const edge = facts.flatMap(({ edges }) => edges).find(({ kind }) => kind === 'authorized');
    expect(edge?.from).toBe('agency:7012');
    expect(edge?.statement.period).toEqual({ from: '2023-11-22', to: '2026-09-25' });
    expect(edge?.statement.asOf).toBe('2026-04-28');
  });

  it('leaves open an expiry that is no calendar date, and flags a letter dated after the file', async () => {
    const { facts } = await read({
      Products: [product('A')],
      ReuseMapping: [letter('A', { ato_date: '2026-08-13T20:00:00.000Z', exp_date: '2/29/2023' })],
    });
    const edge = facts.flatMap(({ edges }) => edges).find(({ kind }) => kind === 'authorized');
    expect(edge?.statement.period).toEqual({ from: '2026-08-13', to: null });
    expect(edge?.statement.flags).toEqual(['future-date']);
  });

  it('trusts the number of an agency before the department printed beside it', async () => {
    const { facts } = await read({
      Products: [product('A')],
      AtoMapping: [letter('A', { parent: 'Department of Education' })],
      Agencies: [ICE],
    });
    expect(edgeLines(facts)).toContain('agency:7012 authorized fedramp:A');
  });

  it('never joins two rows through a body that is not named', async () => {
    const unnamed = { agency_id: '22-055', sub_id: '', sub: '', parent: 'Other Federal Entity' };
    const { facts } = await read({
      Products: [product('A'), product('B')],
      ReuseMapping: [letter('A', unnamed), letter('B', unnamed)],
    });
    const agencies = facts.flatMap(({ edges }) =>
      edges.filter(({ kind }) => kind === 'authorized').map(({ from }) => from),
    );
    expect(new Set(agencies).size).toBe(2);
  });

  it('refuses a letter for an unknown offering and a letter without an agency, and counts a repeated row', async () => {
    const { refusals, repeats } = await read({
      Products: [product('A')],
      AtoMapping: [
        letter('A'),
        letter('A'),
        letter('GONE'),
        letter('A', { agency_id: '22-000', sub_id: '', parent: '', sub: '' }),
      ],
    });
    expect(refusals.map(({ field }) => field)).toEqual(['id', 'parent']);
    expect(repeats).toHaveLength(1);
  });

  it('reads ids that are numbers or carry blanks', async () => {
    const { facts } = await read({ Products: [product(42), product(' FR7 ')] });
    expect(edgeLines(facts)).toEqual([
      'org:name:cloudy offers fedramp:42',
      'org:name:cloudy offers fedramp:FR7',
    ]);
  });

  it('keeps a UEI as an identifier of the provider, never as its id, and only if it is one', async () => {
    const { facts, notices } = await read({
      Products: [
        product('A', { uei: 'DT8KJHZXVJH5' }),
        product('B', { csp: 'Other', uei: 'N8MAWLN45HN5SAM' }),
      ],
    });
    const providers = facts.flatMap(({ entities }) =>
      entities.filter(({ kind }) => kind === 'organization'),
    );
    expect(providers.map(({ id }) => id)).toEqual(['org:name:cloudy', 'org:name:other']);
    expect(providers.map(({ identifiers }) => identifiers ?? [])).toEqual([
      [{ scheme: 'uei', value: 'DT8KJHZXVJH5' }],
      [],
    ]);
    expect(notices.map(({ code }) => code)).toEqual(['malformed-uei']);
  });

  it('lets no e-mail address into a record, neither from its own key nor from a description', async () => {
    const { facts } = await read({
      Products: [
        product('A', { service_desc: 'Agencies should reach out to: conmon@cloudy.example today' }),
      ],
      Agencies: [ICE],
    });
    expect(JSON.stringify(facts)).not.toContain('@');
    expect(facts[0]?.record.fields.service_desc).toBe(
      'Agencies should reach out to: [e-mail address left out] today',
    );
  });

  it('understands a byte order mark', async () => {
    expect(
      (
        await everything(
          fedrampMarketplace.read(fileOf({ Products: [product('A')] }, '\ufeff'), {
            sha256: '0'.repeat(64),
            retrievedOn: '2026-11-24' as never,
          }),
        )
      ).length,
    ).toBe(2); // the day is not looked at
  });

  it.each([
    ['', 'is empty'],
    ['{"meta":{"last_change":"x","produced_by":"y"},"data":{"Prod', 'is cut off'],
    ['{"meta":{}} trailing }', 'not well-formed'],
    [
      '{"meta":{"last_change":"","produced_by":""},"data":{"Products":[]}}',
      'lacks data.AtoMapping',
    ],
  ])('says in one line why %j is not understood', async (text, words) => {
    const reading = readSorted(fedrampMarketplace, textFile(text, 'odd.json'));
    await expect(reading).rejects.toThrow(NotUnderstood);
    await expect(reading).rejects.toThrow(words);
  });

  it('says so when the bytes are not UTF-8', async () => {
    const latin = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]);
    await expect(readSorted(fedrampMarketplace, textFile(latin, 'latin.json'))).rejects.toThrow(
      'not UTF-8',
    );
  });
});

describe.skipIf(!sharedDataPresent)('the published Marketplace file of 28 April 2026', () => {
  const reading = sharedDataPresent
    ? readShared(fedrampMarketplace, 'fedramp/marketplace-data-2026-04-28.json')
    : null;
  const sorted = async () => {
    if (!reading) throw new Error('the file is not at hand');
    return reading;
  };

  it('gives 642 offerings, 1,757 leverage rows of which 7 point at themselves, 510 + 2,682 letters, 241 agencies', async () => {
    const { facts, refusals, repeats } = await sorted();
    const under = (pointer: RegExp) =>
      facts.filter(({ record }) => pointer.test(record.locator)).length;
    const refused = (words: string) =>
      refusals.filter(({ reason }) => reason.includes(words)).length;
    expect(under(/^\/data\/Products\/\d+$/)).toBe(642);
    expect(under(/leveraged_systems/) + refused('itself')).toBe(1757);
    expect(refused('itself')).toBe(7);
    expect(under(/^\/data\/Agencies/)).toBe(241);
    expect(facts.length + refusals.length + repeats.length).toBe(642 + 1757 + 510 + 2682 + 241);
  });

  it('finds 3,177 distinct letters; 9 name unknown offerings and 5 print no agency', async () => {
    const { facts, refusals, repeats } = await sorted();
    const letters = facts.filter(({ record }) => /Mapping/.test(record.locator)).length;
    const refused = refusals.filter(({ field }) => field !== 'leveraged_systems');
    expect(510 + 2682 - repeats.length).toBe(3177);
    expect(refused.filter(({ field }) => field === 'id')).toHaveLength(9);
    expect(refused.filter(({ field }) => field === 'parent')).toHaveLength(5);
    expect(letters + refused.length).toBe(3177);
  });

  it('says that Palantir Federal Cloud Service sits on both AWS regions and on both Azure clouds', async () => {
    const lines = edgeLines((await sorted()).facts);
    for (const below of ['F1603047866', 'AGENCYAMAZONEW', 'F1603087869', 'F1209051525'])
      expect(lines).toContain(`fedramp:FR2434554673 built_on fedramp:${below}`);
    expect(lines).toContain('org:name:amazon-web-services offers fedramp:F1603047866');
    expect(lines).toContain('org:name:amazon-web-services offers offering:amazon-bedrock');
    expect(lines).toContain('agency:7012 authorized fedramp:FR2434554673');
  });

  it('gives facts that fit the model, each edge between kinds that it may join', async () => {
    const { facts } = await sorted();
    for (const row of facts) {
      RowFactsSchema.parse(row);
      const named = new Set(row.entities.map(({ id }) => id));
      for (const { from, kind, to } of row.edges) {
        expect(named.has(from) && named.has(to)).toBe(true);
        expect(edgeKindMeaning(kind).from).toContain(kindOfEntityId(from));
        expect(edgeKindMeaning(kind).to).toContain(kindOfEntityId(to));
      }
    }
    expect(new Set(facts.map(({ record }) => record.id)).size).toBe(facts.length);
  });

  it('lets no e-mail address through', async () => {
    expect(JSON.stringify((await sorted()).facts)).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
  });
});
