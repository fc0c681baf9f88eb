/** Awards of receipts: numbered as USAspending does, or kept apart. */
import { describe, expect, it } from 'vitest';
import { agencyOfCode } from '#api/importers/names/agencies.ts';
import { AWARD_NUMBERS, awardOfNumber } from '#api/importers/receipts/receipt-award-numbers.ts';
import { parseAwardId } from '#model';
import { edgeLines } from '../shared-data.ts';
import { edgesOf, fact, read } from './receipt-fixture.ts';

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

  it('described without their number are told apart only by review, and say how', async () => {
    const { facts } = await read(
      fact({
        id: 'F041',
        subject: 'ICE Homeland Security Investigations (HSI)',
        object: 'Clearview AI',
        record_id: null,
      }),
    );
    expect(edgesOf(facts)[0]).toMatchObject({
      from: 'agency:7012',
      to: 'award:CONT_AWD_70CMSD25P00000111_7012_-NONE-_-NONE-',
      statement: { flags: [], note: expect.stringContaining('prints no number') },
    });
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
