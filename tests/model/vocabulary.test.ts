import { describe, expect, it } from 'vitest';
import {
  AMOUNT_BASIS_TABLE,
  type AmountTotal,
  agencyId,
  canonicalJson,
  EDGE_KIND_TABLE,
  EDGE_KINDS,
  type Edge,
  type Entity,
  edgeId,
  edgeKindMeaning,
  edgeSentence,
  edgeVerb,
  FLAG_MEANINGS,
  FLAGS,
  GRADE_TABLE,
  GRADES,
  kindsOfPreset,
  type Money,
  organizationIdByName,
  parseEntityId,
  systemIdByName,
} from '#model';

describe('the vocabulary', () => {
  it('has one row for every edge kind, in order', () => {
    expect(EDGE_KIND_TABLE.map((row) => row.kind)).toEqual([...EDGE_KINDS]);
  });

  it('says of every kind what it proves, what it does not, and where to ask', () => {
    for (const row of EDGE_KIND_TABLE) {
      expect(row.proves.length, row.kind).toBeGreaterThan(5);
      expect(row.doesNotProve.length, row.kind).toBeGreaterThan(3);
      expect(row.askAt.length, row.kind).toBeGreaterThan(5);
    }
  });

  it('never says that anybody helps anybody', () => {
    expect(JSON.stringify([EDGE_KIND_TABLE, GRADE_TABLE, FLAG_MEANINGS])).not.toMatch(/\bhelp/i);
  });

  it('does not traverse a documented absence', () => {
    expect(EDGE_KIND_TABLE.filter((row) => !row.traversable).map((row) => row.kind)).toEqual([
      'absent',
    ]);
  });

  it('lets nothing flow along a contact, a partnership, a claim or an examination', () => {
    const still = EDGE_KIND_TABLE.filter((row) => row.outward === 'neither').map((row) => row.kind);
    expect(still).toEqual(['partners_with', 'pitched_to', 'examined', 'sued', 'claims', 'absent']);
  });

  it('has a row for every grade and words for every flag', () => {
    expect(GRADE_TABLE.map((row) => row.grade)).toEqual([...GRADES]);
    expect(Object.keys(FLAG_MEANINGS).sort()).toEqual([...FLAGS].sort());
  });

  it('calls no amount by a year: which years a sum is of hangs on what was imported', () => {
    for (const { label, meaning } of AMOUNT_BASIS_TABLE)
      expect(`${label} ${meaning}`).not.toMatch(/\d{4}/);
  });

  it('counts an award as money, and hosting as technology, not the other way round', () => {
    expect(kindsOfPreset('money')).toContain('held_by');
    expect(kindsOfPreset('money')).not.toContain('hosted_on');
    expect(kindsOfPreset('technology')).toContain('hosted_on');
    expect(kindsOfPreset('technology')).not.toContain('held_by');
  });
});

const entity = (id: string, name: string, shortName: string | null = null): Entity => {
  const parsed = parseEntityId(id);
  if (!parsed) throw new Error(id);
  return { id: parsed, kind: 'organization', name, shortName, roles: [], links: 1, sources: 1 };
};

describe('the sentence of an edge', () => {
  const base = {
    contested: false,
    status: null,
    period: null,
    amounts: [],
    records: 1,
    flags: [],
    grade: 'documented',
  } as const;

  it('names the verb of its kind, the first total with its basis, and how many records say so', () => {
    const ends = {
      from: agencyId('7012'),
      kind: 'awarded',
      to: organizationIdByName('x'),
    } as const;
    const total: AmountTotal = {
      basis: 'obligated-seen',
      value: '28038925.98' as Money,
      currency: 'USD',
      records: 4,
      excludes: [],
      asOf: null,
    };
    const edge: Edge = {
      ...base,
      ...ends,
      id: edgeId(ends),
      amounts: [total],
      records: 4,
      flags: [],
    };
    expect(
      edgeSentence(
        edge,
        entity('agency:7012', 'U.S. Immigration and Customs Enforcement', 'ICE'),
        entity('org:name:x', 'X'),
      ),
    ).toBe('ICE awarded X; 28,038,925.98 USD obligated, in these records; 4 records.');
    const cut: Edge = {
      ...edge,
      amounts: [{ ...total, excludes: ['rows cut off at the source'] }],
    };
    expect(edgeSentence(cut, entity('agency:7012', 'ICE'), entity('org:name:x', 'X'))).toBe(
      'ICE awarded X; 28,038,925.98 USD obligated, in these records (not in it: rows cut off at the source); 4 records.',
    );
  });

  it('says of a plan that it is not operational', () => {
    const ends = {
      from: systemIdByName('HART'),
      kind: 'hosted_on',
      to: organizationIdByName('x'),
    } as const;
    const edge: Edge = {
      ...base,
      ...ends,
      id: edgeId(ends),
      status: 'planned',
      amounts: [],
      flags: [],
    };
    expect(edgeSentence(edge, entity('system:hart', 'HART'), entity('org:name:x', 'X'))).toContain(
      'planned, not operational',
    );
  });

  it('never says of an inference that a record states it', () => {
    const ends = {
      from: systemIdByName('ELITE'),
      kind: 'hosted_on',
      to: organizationIdByName('x'),
    } as const;
    const edge: Edge = {
      ...base,
      ...ends,
      id: edgeId(ends),
      grade: 'inferred',
      status: 'operational',
      amounts: [],
      records: 1,
      flags: [],
    };
    const [elite, x] = [entity('system:elite', 'ELITE'), entity('org:name:x', 'X')];
    expect(edgeSentence(edge, elite, x)).toBe(
      'Inferred, stated by no record: ELITE may be hosted on X; 1 record.',
    );
    expect(edgeVerb(edge, 'backward')).toBe('may host');
    for (const kind of EDGE_KINDS)
      expect(edgeVerb({ kind, grade: 'inferred' })).toMatch(/^(may|possibly) /);
  });

  it('looks up unknown kinds loudly', () => {
    expect(() => edgeKindMeaning('helps' as never)).toThrow(/unknown edge kind/);
  });
});

describe('canonical JSON', () => {
  it('sorts members by code unit and leaves no white space', () => {
    expect(canonicalJson({ b: [1, null, true], a: { '€': 'x', $: '"' } })).toBe(
      '{"a":{"$":"\\"","€":"x"},"b":[1,null,true]}',
    );
  });

  it('refuses what JSON has no word for', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  });
});
