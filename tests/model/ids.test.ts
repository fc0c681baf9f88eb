import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agencyId,
  awardId,
  EDGE_KINDS,
  edgeId,
  fedrampOfferingId,
  idvGeneratedId,
  kindOfEntityId,
  nameKey,
  organizationIdByName,
  organizationIdByUei,
  parseAwardId,
  parseEdgeId,
  parseEntityId,
  systemId,
  withheldId,
} from '#model';

describe('an entity id', () => {
  it('says its kind by its prefix', () => {
    expect(kindOfEntityId(agencyId('7012'))).toBe('agency');
    expect(kindOfEntityId(organizationIdByUei('L997DB4PEJL8'))).toBe('organization');
    expect(kindOfEntityId(awardId('CONT_IDV_70CTD022A00000004_7012'))).toBe('contract');
    expect(kindOfEntityId(fedrampOfferingId('FR2434554673'))).toBe('offering');
    expect(kindOfEntityId(systemId('DHS-2578'))).toBe('system');
    expect(kindOfEntityId(withheldId('CONT_AWD_1_7012_-NONE-_-NONE-'))).toBe('withheld');
  });

  it.each([
    '',
    'agency',
    'agency:',
    ':7012',
    'person:jane',
    'agency:70 12',
    'agency:70~12',
    'Agency:7012',
    'constructor:7012',
    '__proto__:7012',
  ])('is not %j', (text) => {
    expect(parseEntityId(text)).toBeNull();
  });

  it('is made of blanks and numbers as publishers print them', () => {
    expect(fedrampOfferingId(' FR1 2 ')).toBe('fedramp:FR1-2');
    expect(fedrampOfferingId(1824057433)).toBe('fedramp:1824057433');
  });
});

describe('a name key', () => {
  it.each([
    ['LEIDOS, INC.', 'Leidos Inc'],
    ['FOUR POINTS TECHNOLOGY, L.L.C.', 'Four Points Technology LLC'],
    ['THOMSON REUTERS SPECIAL SERVICES LLC', 'Thomson Reuters Special Services'],
    ["TOHONO O'ODHAM NATION", 'Tohono O’odham Nation'],
    ['BOEING COMPANY, THE', 'Boeing'],
    ['AT&T CORP.', 'AT AND T'],
  ])('%j and %j are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['FOUR POINTS TECHNOLOGY', 'FOUR POINTS COMMUNICATION SERVICES'],
    ['PALANTIR USG, INC.', 'PALANTIR TECHNOLOGIES INC.'],
    ['WEST PUBLISHING CORPORATION', 'WEST'],
  ])('%j and %j are two', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('of a name without a letter or digit is refused', () => {
    expect(() => organizationIdByName('—')).toThrow(/no letter or digit/);
  });
});

describe('a generated award id', () => {
  it('comes apart into PIID, agency and parent', () => {
    expect(parseAwardId('award:CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012')).toEqual({
      award: 'order',
      piid: '70CTD024FC0000017',
      agencyCode: '7012',
      parent: { piid: '70CTD022A00000004', agencyCode: '7012' },
    });
  });

  it('without a parent says so', () => {
    expect(parseAwardId('CONT_AWD_70CDCR18P00000017_7012_-NONE-_-NONE-')?.parent).toBeNull();
  });

  it('of a vehicle has four parts', () => {
    expect(parseAwardId(idvGeneratedId('70B02C20D00000019', '7014'))).toEqual({
      award: 'idv',
      piid: '70B02C20D00000019',
      agencyCode: '7014',
      parent: null,
    });
  });

  it.each([
    '70CTD024FC0000017',
    'CONT_AWD_1_2_3',
    'CONT_IDV_1',
    'CONT_AWD_a b_7012_-NONE-_-NONE-',
    'ASST_NON_1_2',
  ])('is not %j', (text) => {
    expect(parseAwardId(text)).toBeNull();
    expect(() => awardId(text)).toThrow(RangeError);
  });
});

describe('an edge id', () => {
  it('gives back what it was made of', () => {
    const ids = fc.constantFrom(
      agencyId('7012'),
      organizationIdByName('Leidos'),
      systemId('DHS-16'),
    );
    fc.assert(
      fc.property(ids, fc.constantFrom(...EDGE_KINDS), ids, (from, kind, to) => {
        expect(parseEdgeId(edgeId({ from, kind, to }))).toEqual({ from, kind, to });
      }),
    );
  });

  it('survives an address bar', () => {
    const id = edgeId({
      from: agencyId('7012'),
      kind: 'awarded',
      to: awardId('CONT_IDV_70CTD022A00000004_7012'),
    });
    expect(new URL(`http://x/edge/${id}`).pathname).toBe(`/edge/${id}`);
  });

  it('is nothing else, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ends = parseEdgeId(text);
        expect(ends === null || edgeId(ends) === text).toBe(true);
      }),
    );
  });
});
