/** Receipts: every fact read by hand ends as an edge of the right rung, or is refused with its reason. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyOfCode } from '#api/importers/agencies.ts';
import { fedrampMarketplace } from '#api/importers/fedramp-marketplace.ts';
import { NotUnderstood } from '#api/importers/importer.ts';
import { AWARD_NUMBERS, awardOfNumber } from '#api/importers/receipt-award-numbers.ts';
import { parseCells } from '#api/importers/receipt-cells.ts';
import { readPrintedDates } from '#api/importers/receipt-dates.ts';
import { splitAddress } from '#api/importers/receipt-source.ts';
import { receipts } from '#api/importers/receipts.ts';
import {
  type EntityId,
  edgeId,
  edgeKindMeaning,
  HAPPENED,
  kindOfEntityId,
  parseAwardId,
  type RowFacts,
  RowFactsSchema,
  recordBytes,
  type StatedEdge,
  sumMoney,
  summarizeEdge,
} from '#model';
import { edgeLines, readShared, readSorted, sharedDataPresent, sharedPath } from './shared-data.ts';
import { everything, textFile } from './text-file.ts';

const ICE = 'U.S. Immigration and Customs Enforcement (ICE)';
const fact = (said: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'F900',
  area: 1,
  subject: ICE,
  relation: 'awarded_contract_to',
  object: 'Four Points Technology',
  date: '2020-10-21',
  amount_usd: null,
  amount_basis: null,
  source: {
    title: 'An award page',
    publisher: 'A publisher',
    kind: 'procurement record',
    url: 'https://example.org/award (row 3)',
    copy: 'primary text',
  },
  record_id: 'PIID HSCETC14C00002',
  locator: 'row 3',
  quote: 'Cloud Environment',
  grade: 'D1',
  note: '',
  ...said,
});
const read = (...facts: readonly Record<string, unknown>[]) => readText(JSON.stringify(facts));
const readText = (text: string) => readSorted(receipts, textFile(text, 'facts.json', 4096));
const edgesOf = (facts: readonly RowFacts[]): StatedEdge[] => facts.flatMap(({ edges }) => edges);
const edgesOfFact = (facts: readonly RowFacts[], id: string): StatedEdge[] =>
  facts.find(({ record }) => record.fields.id === id)?.edges.slice() ?? [];

describe('a receipts file', () => {
  it('is known by its members, not by its name', () => {
    const text = JSON.stringify([fact()]);
    expect(receipts.recognises({ name: 'x.txt', text })).toBe(true);
    expect(receipts.recognises({ name: 'facts.json', text: '[{"id":1}]' })).toBe(false);
    expect(receipts.recognises({ name: 'facts.json', text: text.slice(1) })).toBe(false);
  });

  it('comes first as a source of its own, each document before its first record and once', async () => {
    const outcomes = await everything(
      receipts.read(textFile(JSON.stringify([fact(), fact({ id: 'F901' })]), 'facts.json'), {
        sha256: 'a'.repeat(64),
        retrievedOn: '2026-11-24' as never,
      }),
    );
    expect(outcomes.map(({ type }) => type)).toEqual(['source', 'source', 'facts', 'facts']);
    const [carrier, document] = outcomes.flatMap((o) => (o.type === 'source' ? [o.source] : []));
    expect(carrier).toMatchObject({ sha256: 'a'.repeat(64), url: null });
    expect(document).toMatchObject({ sha256: null, url: 'https://example.org/award' });
    expect(document?.coverage).toContain('row 3');
  });

  it('keeps every cell of a fact verbatim in its record', async () => {
    const { facts } = await readText(
      `[${JSON.stringify(fact({ amount_basis: 'obligated' })).replace('"amount_usd":null', '"amount_usd":509158.890')}]`,
    );
    const record = facts[0]?.record;
    expect(record?.fields).toMatchObject({
      id: 'F900',
      area: '1',
      amount_usd: '509158.890',
      'source.copy': 'primary text',
      'source.url': 'https://example.org/award (row 3)',
    });
    expect(record).toMatchObject({ recordId: 'PIID HSCETC14C00002', locator: 'row 3' });
    expect(record && recordBytes(record)).toContain('"amount_usd":"509158.890"');
  });

  it('is refused as a whole when it is no array, cut off or malformed', async () => {
    await expect(readText('{"facts":[]}')).rejects.toThrow(NotUnderstood);
    await expect(readText('[{"id":"F001",')).rejects.toThrow(/cut off/);
    await expect(readText('[{"id":F001}]')).rejects.toThrow(/not well-formed/);
  });

  it('refuses a fact with a relation, a name or a kind of source that nobody reviewed', async () => {
    const { facts, refusals } = await read(
      fact({ id: 'F901', relation: 'helps' }),
      fact({ id: 'F902', object: 'Some Company Ltd.' }),
      fact({ id: 'F903', source: { ...(fact().source as object), kind: 'rumour' } }),
      fact({ id: 'F904', grade: 'A+' }),
      fact({ id: 'F905', locator: '' }),
    );
    expect(facts).toEqual([]);
    expect(refusals.map(({ line, field }) => [line, field])).toEqual([
      [1, 'relation'],
      [2, 'object'],
      [3, 'source.kind'],
      [4, 'grade'],
      [5, 'locator'],
    ]);
  });

  it('counts a fact that stands there twice as a repeat', async () => {
    const { facts, repeats } = await read(fact(), fact());
    expect([facts.length, repeats]).toEqual([1, [{ type: 'repeat', line: 2, recordId: 'F900' }]]);
  });
});

describe('amounts of receipts', () => {
  it('stay the digits that were printed, whatever floating point would make of them', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.integer({ min: 0, max: 99 }),
        (w, c) => {
          const printed = `${w}.${String(c).padStart(2, '0')}`;
          expect(
            parseCells(`{"a":${printed},"b":"keeps 1.50 \\"and 2\\"","c":[-3e2,null]}`),
          ).toEqual({
            a: printed,
            b: 'keeps 1.50 "and 2"',
            c: ['-3e2', null],
          });
        },
      ),
    );
  });

  it('take the basis that is printed; a figure in other terms is "reported", with the terms in the note', async () => {
    const bases = [
      'obligated',
      'current_total_value_of_award',
      'potential_total_value_of_award',
      'potential value',
      'reported (over)',
    ];
    const { facts } = await read(
      ...bases.map((amount_basis, i) =>
        fact({ id: `F91${i}`, amount_usd: 8152999.71, amount_basis }),
      ),
    );
    expect(facts.map(({ edges }) => edges[0]?.statement.amounts[0])).toMatchObject(
      ['obligated', 'current', 'potential', 'potential', 'reported'].map((basis) => ({
        basis,
        value: '8152999.71',
        currency: 'USD',
      })),
    );
    expect(facts[4]?.edges[0]?.statement.note).toContain('8152999.71 USD, reported (over)');
  });

  it('are not put on each of several edges, but named in the note of all', async () => {
    const { facts } = await read(
      fact({
        relation: 'planned_procurement_of',
        object: 'AWS and Microsoft Azure cloud hosting via third-party contractor',
        amount_usd: 100000000,
        amount_basis: 'estimate (more than)',
      }),
    );
    const statements = edgesOf(facts).map(({ statement }) => statement);
    expect(statements.map(({ amounts, status }) => [amounts, status])).toEqual([
      [[], 'planned'],
      [[], 'planned'],
    ]);
    expect(statements[0]?.note).toContain('not money of this edge: 100000000 USD');
  });
});

describe('grades of receipts', () => {
  it.each([
    ['D1', 'documented'],
    ['D2', 'documented-copy'],
    ['D3', 'cited'],
    ['R1', 'reported'],
    ['R2', 'reported'],
    ['C1', 'claimed'],
  ])('%s is %s', async (code, grade) => {
    const { facts } = await read(fact({ grade: code }));
    expect(new Set(edgesOf(facts).map(({ statement }) => statement.grade))).toEqual(
      new Set([grade]),
    );
  });

  it('a search that found nothing is an absence, with where, what and when in its note and no quotation of a denial', async () => {
    const { facts } = await read(
      fact({
        subject: 'Federal agencies (any)',
        relation: 'no_document_found_of_account_in',
        object: 'Ring Neighbors Verified Accounts or Community Requests',
        date: 'search of 2026-11-23',
        locator: 'stored web pages; words: "a b"',
        grade: 'N1',
        record_id: null,
      }),
    );
    const statement = edgesOf(facts)[0]?.statement;
    expect(statement).toMatchObject({ grade: 'absent', quote: null, asOf: '2026-11-23' });
    expect(statement?.note).toMatch(/search of 2026-11-23.*An award page.*words: "a b"/);
  });

  it('a denial is an absence with its words, even where the record is a good one', async () => {
    const { facts } = await read(
      fact({ relation: 'stated_no_contract_with', object: 'Amazon (for Rekognition)' }),
    );
    expect(edgesOf(facts)).toMatchObject([
      { kind: 'absent', to: 'offering:amazon-rekognition', statement: { grade: 'absent' } },
    ]);
    expect(edgesOf(facts)[0]?.statement.quote).toBe('Cloud Environment');
  });
});

describe('awards of receipts', () => {
  it('join agency, contract and holder', async () => {
    const { facts } = await read(fact());
    expect(edgeLines(facts)).toEqual([
      'agency:7012 awarded award:CONT_AWD_HSCETC14C00002_7012_-NONE-_-NONE-',
      'award:CONT_AWD_HSCETC14C00002_7012_-NONE-_-NONE- held_by org:name:four-points-technology',
    ]);
  });

  it('keep an order apart whose vehicle is not stated, and say so', async () => {
    const { facts } = await read(fact({ record_id: 'PIID HSCETE15J00088' }));
    const id = 'award:CONT_AWD_HSCETE15J00088_7012_-UNSTATED-_-UNSTATED-';
    expect(facts[0]?.entities.find((entity) => entity.id === id)).toMatchObject({
      name: 'HSCETE15J00088',
      identifiers: [{ scheme: 'piid', value: 'HSCETE15J00088' }],
      facts: [{ key: 'parent vehicle', value: 'not stated in this record' }],
    });
    expect(
      edgesOf(facts).every(({ statement }) => statement.flags.includes('name-match-only')),
    ).toBe(true);
  });

  it('are told by the ninth character of the number: vehicle, contract without parent, order', () => {
    expect(awardOfNumber('70B02C20D00000019', '7014').id).toBe(
      'award:CONT_IDV_70B02C20D00000019_7014',
    );
    expect(awardOfNumber('70CMSD21C00000001', '7012').generated).toMatch(/_-NONE-_-NONE-$/);
    expect(awardOfNumber('HSCETC-13-F-00030', '7012').generated).toBe(
      'CONT_AWD_HSCETC13F00030_7012_GS35F0086U_4730',
    );
    expect(awardOfNumber('70CMSD18FR0000094', '7012').whole).toBe(false);
  });

  it('without any number stand for themselves, one for each fact', async () => {
    const { facts } = await read(
      fact({ id: 'F901', record_id: null, object: 'Clearview AI' }),
      fact({ id: 'F902', record_id: null, object: 'Clearview AI' }),
    );
    const contracts = new Set(
      edgesOf(facts).flatMap(({ kind, to }) => (kind === 'awarded' ? to : [])),
    );
    expect([...contracts]).toEqual([
      'award:CONT_AWD_UNSTATED-F901_7012_-UNSTATED-_-UNSTATED-',
      'award:CONT_AWD_UNSTATED-F902_7012_-UNSTATED-_-UNSTATED-',
    ]);
  });

  it('are reviewed under ids that hold their own number', () => {
    for (const [piid, generated] of Object.entries(AWARD_NUMBERS)) {
      const parts = parseAwardId(generated);
      expect(parts?.piid).toBe(piid);
      expect(agencyOfCode(parts?.agencyCode ?? '')).not.toBeNull();
    }
  });

  it('name a product only where the relation says that their text does', async () => {
    const named = 'awarded_contract_to (for Amazon Web Services public cloud)';
    const { facts } = await read(fact(), fact({ id: 'F901', relation: named }));
    expect(
      facts.map(({ edges }) => edges.filter(({ kind }) => kind === 'names_product').length),
    ).toEqual([0, 1]);
  });

  it('a subaward goes from the prime contract to the sub, its money on that edge alone', async () => {
    const { facts } = await read(
      fact({
        subject: 'CSRA LLC',
        relation: 'reported_subaward_to',
        object: 'FCN, Inc.',
        record_id: 'prime PIID HSCETC16J00002; subaward no. 7PB00001TM',
        amount_usd: 484405.69,
        amount_basis: 'subaward_amount',
      }),
    );
    expect(
      edgesOf(facts).map(({ kind, to, statement }) => [kind, to, statement.amounts[0]?.value]),
    ).toEqual([
      ['awarded', 'award:CONT_AWD_HSCETC16J00002_7012_HSHQDC16D00001_7001', undefined],
      ['held_by', 'org:name:csra', undefined],
      ['subawarded_to', 'org:name:fcn', '484405.69'],
    ]);
  });
});

describe('systems of receipts', () => {
  const hart = (said: Record<string, unknown>) =>
    fact({
      subject: 'DHS HART',
      object: 'AWS GovCloud',
      record_id: null,
      ...said,
      source: { ...(fact().source as object), kind: 'privacy impact assessment' },
    });
  const planned = hart({
    relation: 'planned_hosted_on',
    date: 'PIA dated 2020-02, published 2020-05',
    grade: 'D2',
  });
  const notYet = hart({
    id: 'F901',
    relation: 'status',
    object: 'not operational (August 2024)',
    date: '2024-08-14',
  });

  it('a plan stays a plan, and a later word that the system does not run is no proof of where it is hosted', async () => {
    const { facts } = await read(planned, notYet);
    const hosting = edgesOf(facts).filter(({ kind }) => kind === 'hosted_on');
    const edge = summary(hosting);
    expect(edge).toMatchObject({
      id: 'system:hart~hosted_on~fedramp:F1603047866',
      status: 'planned',
      grade: 'documented-copy',
      records: 2,
    });
    expect(hosting[1]?.statement).toMatchObject({ grade: 'absent', asOf: '2024-08-14' });
  });

  it("are reported by their agency only where the agency's own document speaks", async () => {
    const news = { ...planned, id: 'F902', source: fact().source };
    const { facts } = await read(planned, news);
    expect(edgesOfFact(facts, 'F900').map(({ kind }) => kind)).toContain('reports_use_of');
    expect(edgesOfFact(facts, 'F902').map(({ kind }) => kind)).toEqual(['hosted_on']);
  });

  it('an inventory row speaks of the use case, which runs in the system it names', async () => {
    const { facts } = await read(
      fact({
        subject: 'USCIS ELIS (PDF Intake for myUSCIS)',
        relation: 'uses_cloud_service',
        object: 'Amazon Bedrock (AWS)',
        record_id: 'use case DHS-2598',
        date: 'operational 2025-07-23',
      }),
    );
    expect(edgeLines(facts)).toEqual([
      'system:DHS-2598 uses_product_of offering:amazon-bedrock',
      'system:DHS-2598 uses_product_of org:name:amazon-web-services',
      'system:DHS-2598 runs_in system:elis',
    ]);
  });

  it('a withheld vendor is a node of its row, never a name', async () => {
    const { facts } = await read(
      fact({
        relation: 'uses_facial_recognition_of',
        object: 'vendor withheld (Law Enforcement Sensitive)',
        record_id: 'use case DHS-2457',
      }),
    );
    expect(edgesOf(facts)[0]).toMatchObject({
      from: 'withheld:vendor-DHS-2457',
      kind: 'vendor_of',
      statement: { grade: 'withheld' },
    });
  });
});

describe('printed dates', () => {
  it.each([
    ['2018-01-02', '2018-01-02', '2018-01-02', '2018-01-02', null],
    ['operational 2025-06-07', '2025-06-07', null, null, 'operational'],
    ['deployed as of the 2025 inventory', undefined, undefined, '2025', 'operational'],
    ['2025; paused 2025-08', '2025', '2025-08', '2025-08', null],
    ['2017-2022', '2017', '2022', null, null],
    ['2018 to 2020-09', '2018', '2020-09', null, null],
    ['2018 (seven months); published 2019-06-05', '2018', '2018', '2019-06-05', null],
    ['2025 (letter reported 2025-10-16)', '2025', '2025', '2025-10-16', null],
    ['2025-02 (analysis); reported by 2025-10-31', '2025-02', '2025-02', '2025-10-31', null],
    ['2013 (modification to HSCETC-13-F-00030)', '2013', '2013', '2013', null],
    ['current end date 2026-08-31', null, '2026-08-31', null, null],
    ['2018-19', undefined, undefined, null, null],
    ['undated', undefined, undefined, null, null],
    ['current support page', undefined, undefined, null, null],
  ])('"%s" is read as far as it is a calendar date', (printed, from, to, asOf, status) => {
    const period = from === undefined ? null : { from, to };
    expect(readPrintedDates(printed)).toEqual({ period, asOf, status });
  });

  it('any single calendar day is its own period', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readPrintedDates(day)).toEqual({
            period: { from: day, to: day },
            asOf: day,
            status: null,
          });
        },
      ),
    );
  });

  it('an address keeps what stands behind it as words', () => {
    expect(splitAddress('https://a.example/x (f.csv, commit 1)')).toEqual({
      url: 'https://a.example/x',
      rest: 'f.csv, commit 1',
    });
    expect(splitAddress('stored text file; by PIID').url).toBeNull();
  });
});

describe.skipIf(!sharedDataPresent)('the 193 receipts', async () => {
  const both = sharedDataPresent
    ? [
        await readShared(receipts, 'receipts/facts.json'),
        await readShared(receipts, 'receipts/facts-practical.json'),
      ]
    : [];
  const facts = both.flatMap((sorted) => sorted.facts);
  const edges = edgesOf(facts);

  it('are all accounted for: 186 loaded, 7 refused with a reason', () => {
    expect(both.map((sorted) => [sorted.facts.length, sorted.refusals.length])).toEqual([
      [144, 4],
      [42, 3],
    ]);
    const refused = both.flatMap(({ refusals }) => refusals);
    expect(refused.map(({ value }) => value.split(' ')[0])).toEqual(
      'F036 F108 F142 F148 P018 P036 P038'.split(' '),
    );
    expect(refused.every(({ reason }) => reason.length > 30)).toBe(true);
    expect(both.flatMap(({ repeats }) => repeats)).toEqual([]);
  });

  it('each name both ends among their entities, of kinds that the edge kind allows', () => {
    for (const row of facts) {
      expect(RowFactsSchema.safeParse(row).success).toBe(true);
      const named = new Set(row.entities.map(({ id }) => id));
      for (const { from, kind, to } of row.edges) {
        expect(named.has(from) && named.has(to)).toBe(true);
        const meaning = edgeKindMeaning(kind);
        expect(meaning.from, `${from} ${kind}`).toContain(kindOfEntityId(from));
        expect(meaning.to, `${kind} ${to}`).toContain(kindOfEntityId(to));
      }
    }
  });

  it('quote at most 25 words, verbatim', () => {
    for (const { record, edges } of facts)
      for (const { statement } of edges) {
        expect([null, record.fields.quote]).toContain(statement.quote);
        expect((statement.quote ?? '').split(/\s+/).length).toBeLessThanOrEqual(25);
      }
  });

  it('name the same document in both files as one source', () => {
    const documents = new Map<string, string>();
    for (const source of both.flatMap(({ sources }) => sources.slice(1))) {
      const text = JSON.stringify(source);
      expect(documents.get(source.id) ?? text).toBe(text);
      documents.set(source.id, text);
    }
    for (const { sources, facts: rows } of both) {
      const known = new Set(sources.map(({ id }) => id));
      expect(rows.every(({ record }) => known.has(record.sourceId))).toBe(true);
    }
  });

  it('sum to the cent as the text of the file has it', () => {
    const text = readFileSync(sharedPath('receipts/facts.json'), 'utf8');
    const cents = [...text.matchAll(/"amount_usd": (\d+)(?:\.(\d+))?,\s+"amount_basis": "current/g)]
      .map(([, whole = '', part = '']) => BigInt(whole + part.padEnd(2, '0')))
      .reduce((sum, next) => sum + next, 0n);
    const current = edges.flatMap(({ kind, statement }) =>
      kind === 'awarded' ? statement.amounts.filter(({ basis }) => basis === 'current') : [],
    );
    expect(current.length).toBe(20);
    expect(BigInt(sumMoney(current.map(({ value }) => value)).replace('.', ''))).toBe(cents);
  });

  it('key their awards as the transactions of USAspending do', () => {
    const lists = [2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
      readFileSync(
        sharedPath(`usaspending/transactions/CBP_ICE_FY${year}_Contract_Obligations.csv`),
        'utf8',
      ),
    );
    for (const generated of Object.values(AWARD_NUMBERS)) {
      const part = generated.startsWith('CONT_IDV_') ? generated.slice(8) : generated;
      expect(
        lists.some((list) => list.includes(part)),
        generated,
      ).toBe(true);
    }
  });

  it('HART on AWS GovCloud reads planned, not operational (chain 7)', () => {
    const hosting = edges.filter(
      ({ from, kind }) => from === 'system:hart' && kind === 'hosted_on',
    );
    expect(summary(hosting)).toMatchObject({
      to: 'fedramp:F1603047866',
      status: 'planned',
      grade: 'documented-copy',
      records: 3,
    });
  });

  it('contested is what a record says other records contradict', () => {
    const contested = facts.filter(({ edges }) =>
      edges.some(({ statement }) => statement.flags.includes('contested')),
    );
    expect(contested.map(({ record }) => record.fields.id)).toEqual([
      'F032',
      'F131',
      'F132',
      'P022',
    ]);
  });

  it('an examination that is opened hides none that was finished', () => {
    const oig = edges.filter((edge) => edgeId(edge) === 'agency:7004~examined~agency:7012');
    expect(oig.length).toBe(3);
    expect(summary(oig).status).toBeNull();
  });

  describe('from Ring to ICE (chain 9)', () => {
    const ring = 'org:name:ring' as EntityId; // as the importer makes it
    const ice = 'agency:7012' as EntityId; // as the importer makes it

    it('no line leads, in the direction of the edges, whatever their status', () => {
      const reached = reach(ring, edges, (edge) => [[edge.from, edge.to]]);
      expect(reached.size).toBeGreaterThan(5);
      expect(reached.has(ice)).toBe(false);
      expect([...reached].filter((id) => id.startsWith('agency:'))).toEqual([
        'agency:name:law-enforcement-agencies-that-make-requests-to-ring',
      ]);
    });

    it('a cancelled integration is a meeting only for those who ask for cancelled ones', () => {
      const cancelled = edges.filter(({ statement }) => statement.status === 'cancelled');
      expect(edgeLines([{ edges: cancelled } as RowFacts])).toEqual([
        'org:name:ring partners_with org:name:flock-safety',
      ]);
      const happened = edges.filter(
        ({ statement: { status } }) => status === null || HAPPENED.has(status),
      );
      const flock = 'org:name:flock-safety' as EntityId; // as the importer makes it
      expect(reach(ring, happened, bothWays).has(flock)).toBe(false);
      expect(reach(ring, edges, bothWays).has(flock)).toBe(true);
      expect(edgeLines(facts)).toEqual(
        expect.arrayContaining([
          `agency:7014 piloted ${flock}`,
          `agency:name:homeland-security-investigations piloted ${flock}`,
        ]),
      );
    });

    it('they meet at Axon, once FedRAMP says who offers what ICE authorized', async () => {
      const { facts: fedramp } = await readShared(
        fedrampMarketplace,
        'fedramp/marketplace-data-2026-04-28.json',
      );
      const all = [...edges, ...edgesOf(fedramp)].filter(
        ({ statement: { status } }) => status === null || HAPPENED.has(status),
      );
      const lines = edgeLines([{ edges: all } as RowFacts]);
      expect(lines).toEqual(
        expect.arrayContaining([
          'org:name:ring partners_with org:name:axon-enterprise',
          'org:name:axon-enterprise offers fedramp:FR1703752011',
          'agency:7012 authorized fedramp:FR1703752011',
        ]),
      );
      expect(reach(ring, all, (edge) => [[edge.from, edge.to]]).has(ice)).toBe(false);
    });
  });
});

type Steps = (edge: StatedEdge) => readonly (readonly [EntityId, EntityId])[];
const bothWays: Steps = ({ from, to }) => [
  [from, to],
  [to, from],
];

/** Everything that a naive walk over traversable edges reaches. */
function reach(start: EntityId, edges: readonly StatedEdge[], steps: Steps): Set<EntityId> {
  const next = new Map<EntityId, EntityId[]>();
  for (const edge of edges.filter(({ kind }) => edgeKindMeaning(kind).traversable))
    for (const [a, b] of steps(edge)) next.set(a, [...(next.get(a) ?? []), b]);
  const reached = new Set([start]);
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
  return reached;
}

function summary(stated: readonly StatedEdge[]) {
  const [first] = stated;
  if (!first) throw new Error('no such edge');
  return summarizeEdge(
    first,
    stated.map(({ statement }, i) => ({ ...statement, publisherId: String(i), superseded: false })),
  );
}
