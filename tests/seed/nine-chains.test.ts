/** The nine chains that the public records must give, asked of the real server over the real seed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainThrough, edgesOf, hopsOf, loadSeed, type Seeded } from './seeded.ts';

const ICE = 'agency:7012';
const CBP = 'agency:7014';
const AWS = 'org:name:amazon-web-services';
const GOVCLOUD = 'fedramp:F1603047866';
const EAST_WEST = 'fedramp:AGENCYAMAZONEW';
const AZURE_GOVERNMENT = 'fedramp:F1603087869';
const AZURE_COMMERCIAL = 'fedramp:F1209051525';
const PFCS = 'fedramp:FR2434554673';
const ELITE = 'system:DHS-2578';

let seed: Seeded;
beforeAll(async () => {
  seed = await loadSeed();
}, 180_000);
afterAll(() => seed.close());

const idOf = async (name: string): Promise<string> => {
  const { hits } = await seed.store.search({ q: name, limit: 1, kind: ['organization'] });
  return hits[0]?.entity.id ?? `nobody called ${name}`;
};

/** The registered company of that name: the one that a subaward report knows by its UEI. */
const uei = async (name: string): Promise<string> => {
  const { hits } = await seed.store.search({ q: name, limit: 20, kind: ['organization'] });
  return (
    hits.find(({ entity }) => entity.id.startsWith('org:uei:'))?.entity.id ?? `no UEI for ${name}`
  );
};

describe('chain 1: ICE, an order, Four Points, Amazon Web Services', () => {
  const order = 'award:CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012';

  it('is found in two steps, with the sum of four rows, one of them 0.00', async () => {
    const answer = await seed.ask({ from: [ICE], to: [AWS], kinds: ['money'], limit: 200 });
    const chain = chainThrough(answer, [
      `${ICE} awarded ${order}`,
      `${order} names_product ${AWS}`,
    ]);
    expect(chain.shape).toBe('line');
    const awarded = await seed.edge(`${ICE}~awarded~${order}`);
    expect(awarded.receipts).toHaveLength(4);
    expect(awarded.edge.amounts).toMatchObject([
      { basis: 'obligated-seen', value: '28038925.98', records: 4 },
    ]);
    const values = awarded.receipts.flatMap((receipt) => receipt.amounts.map(({ value }) => value));
    expect(values).toContain('0.00');
    expect(awarded.edge.flags).toContain('zero-dollar');
  });

  it('is held by Four Points Technology, and quotes the words that name the product', async () => {
    const answer = await seed.ask({ from: [order], to: [await idOf('Four Points Technology')] });
    expect(answer.chains[0]?.hops[0]?.edge.kind).toBe('held_by');
    const named = await seed.edge(`${order}~names_product~${AWS}`);
    expect(
      named.receipts.every((receipt) =>
        /AMAZON WEB SERVICES/.test(receipt.record.fields['Transaction Description'] ?? ''),
      ),
    ).toBe(true);
    expect(named.doesNotProve).toMatch(/share of the money/);
  });
});

describe('chain 2: CBP, an order under NASA SEWP, Four Points, Amazon Web Services', () => {
  const order = 'award:CONT_AWD_70B04C24F00000413_7014_NNG15SD22B_8000';

  it('adds 22 rows to 205,047,324.62, fewer of which name AWS', async () => {
    const awarded = await seed.edge(`${CBP}~awarded~${order}`);
    expect(awarded.edge.amounts[0]).toMatchObject({
      value: '205047324.62',
      basis: 'obligated-seen',
    });
    expect(awarded.edge.records).toBe(22);
    const named = await seed.edge(`${order}~names_product~${AWS}`);
    expect(named.edge.records).toBeLessThan(22);
    expect(named.edge.records).toBeGreaterThan(0);
  });

  it('goes to AWS in two steps and to its vehicle in two', async () => {
    const answer = await seed.ask({ from: [CBP], to: [AWS], kinds: ['money'], limit: 200 });
    chainThrough(answer, [`${CBP} awarded ${order}`, `${order} names_product ${AWS}`]);
    const vehicle = await seed.ask({ from: [order], to: ['award:CONT_IDV_NNG15SD22B_8000'] });
    expect(hopsOf(vehicle.chains[0] as never)).toEqual([
      `${order} ordered_under award:CONT_IDV_NNG15SD22B_8000`,
    ]);
    const holder = await seed.ask({ from: [order], to: [await idOf('Four Points Technology')] });
    expect(holder.length).toBe(1);
  });
});

describe('chain 3: ICE, Palantir, ELITE and the clouds below', () => {
  const order = 'award:CONT_AWD_70CTD022FR0000170_7012_GS35F0086U_4730';

  it('pays Palantir by one order', async () => {
    const answer = await seed.ask({
      from: [ICE],
      to: [await idOf('Palantir Technologies')],
      kinds: ['awarded', 'held_by'],
      limit: 200,
    });
    expect(edgesOf(answer)).toContain(`${ICE}~awarded~${order}`);
  });

  it.each([GOVCLOUD, EAST_WEST, AZURE_GOVERNMENT, AZURE_COMMERCIAL])(
    'reports ELITE, which runs in Palantir Federal Cloud Service, which is built on %s',
    async (cloud) => {
      const answer = await seed.ask({
        from: [ICE],
        to: [cloud],
        kinds: ['reports_use_of', 'runs_in', 'built_on'],
        limit: 200,
      });
      chainThrough(answer, [
        `${ICE} reports_use_of ${ELITE}`,
        `${ELITE} runs_in ${PFCS}`,
        `${PFCS} built_on ${cloud}`,
      ]);
    },
  );

  it('says that ELITE is hosted on AWS only as inferred, with its alternatives, and only when asked', async () => {
    const question = { from: [ELITE], to: [GOVCLOUD], kinds: ['hosted_on'] };
    expect((await seed.ask(question)).outcome).toBe('none');
    const asked = await seed.ask({ ...question, includeInferred: true });
    const [hop] = asked.chains[0]?.hops ?? [];
    expect(hop?.edge.grade).toBe('inferred');
    const note = hop?.receipts[0]?.note ?? '';
    expect(note).toMatch(/inferred from/i);
    for (const alternative of [/AWS US East\/West/, /Azure Government/, /Azure Commercial/])
      expect(note).toMatch(alternative);
  });
});

describe('chain 4: ICE, CACI NSS, Thomson Reuters Special Services', () => {
  const order = 'award:CONT_AWD_70CMSD20FR0000219_7012_GS00Q14OADU121_4732';

  it('reports a subaward of 9,205,427.00 on 2020-10-21', async () => {
    const sub = await uei('THOMSON REUTERS SPECIAL SERVICES');
    const answer = await seed.ask({
      from: [ICE],
      to: [sub],
      kinds: ['awarded', 'subawarded_to'],
      limit: 200,
    });
    chainThrough(answer, [`${ICE} awarded ${order}`, `${order} subawarded_to ${sub}`]);
    const { receipts } = await seed.edge(`${order}~subawarded_to~${sub}`);
    const report = receipts.find((receipt) =>
      Object.values(receipt.record.fields).includes('P000097477'),
    );
    expect(report?.amounts).toMatchObject([{ value: '9205427.00', basis: 'subaward' }]);
    expect(report?.asOf).toBe('2020-10-21');
  });

  it('is held by CACI NSS', async () => {
    const answer = await seed.ask({ from: [order], to: [await idOf('CACI NSS')] });
    expect(answer.chains[0]?.hops[0]?.edge.kind).toBe('held_by');
  });
});

describe('chain 5: CBP, Autonomous Surveillance Tower, a vehicle, Anduril', () => {
  it('goes from the inventory through the vehicle it cites to the holder of its orders', async () => {
    const vehicle = 'award:CONT_IDV_70B02C20D00000019_7014';
    const anduril = await idOf('Anduril Industries');
    const kinds = ['reports_use_of', 'cites_contract', 'ordered_under', 'held_by'];
    const answer = await seed.ask({ from: [CBP], to: [anduril], kinds, limit: 200 });
    expect(answer.length).toBe(4);
    const chain = answer.chains.find((each) => hopsOf(each)[1]?.endsWith(vehicle));
    expect(chain?.hops.map(({ edge }) => edge.kind)).toEqual(kinds);
    expect(chain?.hops[0]?.to.name).toMatch(/autonomous surveillance tower/i);
  });
});

describe('chain 6: ICE and West Publishing', () => {
  it('is a purchase order for access to a licence plate reader database', async () => {
    const order = 'award:CONT_AWD_70CDCR18P00000017_7012_-NONE-_-NONE-';
    const west = await idOf('West Publishing Corporation');
    const answer = await seed.ask({
      from: [ICE],
      to: [west],
      kinds: ['awarded', 'held_by'],
      limit: 200,
    });
    chainThrough(answer, [`${ICE} awarded ${order}`, `${order} held_by ${west}`]);
    const { receipts } = await seed.edge(`${ICE}~awarded~${order}`);
    expect(JSON.stringify(receipts)).toContain('ACCESS TO LICENSE PLATE READER DATABASE');
  });
});

describe('chain 7: HART and AWS GovCloud', () => {
  it('is stated as planned, not operational, and is not walked unless plans are let in', async () => {
    const question = { from: ['system:hart'], to: [GOVCLOUD], kinds: ['hosted_on'] };
    expect((await seed.ask(question)).outcome).toBe('none');
    const asked = await seed.ask({ ...question, status: 'any' });
    const [hop] = asked.chains[0]?.hops ?? [];
    expect(hop?.edge.status).toBe('planned');
    expect(hop?.sentence).toContain('planned, not operational');
  });

  it('has a record of August 2024 that says it is not operational', async () => {
    const { receipts } = await seed.edge(`system:hart~hosted_on~${GOVCLOUD}`);
    expect(JSON.stringify(receipts)).toMatch(/2020/);
    const hart = await seed.store.neighbours('system:hart' as never, {
      sort: 'newest',
      limit: 200,
    });
    const documents = await seed.store.documentedEdges((hart?.edges ?? []).map(({ id }) => id));
    const says = documents
      .flatMap((document) => document.receipts)
      .map((receipt) => JSON.stringify(receipt.record.fields));
    expect(
      says.some(
        (text) =>
          /2024/.test(text) &&
          /not (yet )?operational|not been (fully )?(implemented|deployed)|still|delay/i.test(text),
      ),
    ).toBe(true);
  });
});

describe('chain 8: USCIS ELIS and products of Amazon', () => {
  it.each([
    ['system:DHS-2598', 'offering:amazon-bedrock'],
    ['system:DHS-16', 'offering:amazon-textract'],
  ])('%s names %s in its inventory row', async (system, product) => {
    const answer = await seed.ask({
      from: ['agency:7003'],
      to: [product],
      kinds: ['reports_use_of', 'uses_product_of'],
      limit: 200,
    });
    const chain = chainThrough(answer, [
      `agency:7003 reports_use_of ${system}`,
      `${system} uses_product_of ${product}`,
    ]);
    expect(chain.hops[1]?.receipts[0]?.grade).toBe('documented');
    const elis = await seed.ask({ from: [system], to: ['system:elis'], kinds: ['runs_in'] });
    expect(elis.length).toBe(1);
  });
});

describe('chain 9: Ring and ICE', () => {
  const MONEY_DATA_PRODUCT = ['money', 'technology', 'partners_with'];

  it('has no line in any direction of payment, data or product', async () => {
    for (const direction of ['forward', 'outward'])
      for (const [from, to] of [
        ['org:name:ring', ICE],
        [ICE, 'org:name:ring'],
      ]) {
        const answer = await seed.ask({
          from: [from],
          to: [to],
          kinds: MONEY_DATA_PRODUCT,
          direction,
        });
        expect(answer.outcome, `${from} ${direction} ${to}`).toBe('none');
        expect(answer.bounds.length).toBeGreaterThan(2);
        expect(answer.searched.entities).toBeGreaterThan(0);
      }
  });

  it('is none with direction forward, over all kinds', async () => {
    expect(
      (await seed.ask({ from: ['org:name:ring'], to: [ICE], direction: 'forward' })).outcome,
    ).toBe('none');
  });

  it('finds meetings, and calls them that', async () => {
    const answer = await seed.ask({
      from: ['org:name:ring'],
      to: [ICE],
      kinds: MONEY_DATA_PRODUCT,
      limit: 200,
    });
    expect(answer.outcome).toBe('found');
    expect(new Set(answer.chains.map((chain) => chain.shape))).not.toContain('line');
    expect(answer.chains.map((chain) => chain.sentence).join()).toMatch(/meet/i);
  });

  it('does not walk the cancelled integration of Ring and Flock unless asked', async () => {
    const question = {
      from: ['org:name:ring'],
      to: ['org:name:flock-safety'],
      kinds: ['partners_with'],
      maxHops: 1,
    };
    expect((await seed.ask(question)).outcome).toBe('none');
    const asked = await seed.ask({ ...question, status: 'any' });
    expect(asked.chains[0]?.hops[0]?.edge.status).toBe('cancelled');
  });
});
