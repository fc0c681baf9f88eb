/** Citations are read back by small readers of each style; no field can break out, whatever a record holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Citation, edgeCitations, sourceCitation } from '#api/citations/citation.ts';
import { cite } from '#api/citations/cite.ts';
import { CITATION_STYLES, type DocumentedEdge, edgeId, SOURCE_KINDS } from '#model';
import { anAgency, anAward, aRow, aSource, day, link, says } from '../store/world.ts';

const ICE = anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE');
const ORDER = anAward('70CTD024FC0000017');
const LIST = aSource('A list of contracts', { publishedOn: day('2024-05') });
const PAPER = aSource('A paper', { archivedUrl: 'https://archive.example/1', url: null });

/** The edge as a store documents it: two rows of the list, one of the paper. */
function documented(): DocumentedEdge {
  const id = edgeId({ from: ICE.id, kind: 'awarded', to: ORDER.id });
  const end = { roles: [], links: 1, sources: 2 };
  const from = { id: ICE.id, kind: ICE.kind, name: ICE.name, shortName: 'ICE', ...end };
  const to = { id: ORDER.id, kind: ORDER.kind, name: ORDER.name, shortName: null, ...end };
  const receipts = (
    [
      [LIST, 'best'],
      [PAPER, 'page 3'],
      [LIST, 'second'],
    ] as const
  ).map(([source, key]) => {
    const { record, edges } = aRow(
      source,
      key,
      [ICE, ORDER],
      [link(ICE, 'awarded', ORDER, says())],
    );
    const body = edges[0]?.statement ?? says();
    const stated = { from: ICE.id, to: ORDER.id };
    return { ...body, edgeId: id, recordId: record.id, stated, supersededBy: null, record, source };
  });
  const edge = {
    id,
    kind: 'awarded' as const,
    from: ICE.id,
    to: ORDER.id,
    grade: 'documented' as const,
    contested: false,
    status: null,
    period: null,
    amounts: [],
    records: 3,
    flags: [],
  };
  const sentence = 'ICE awarded 70CTD024FC0000017; 3 records.';
  return { edge, from, to, sentence, proves: 'who signed', doesNotProve: 'who pays', receipts };
}

const wild = fc.string({ unit: 'binary', minLength: 1 });
const url = fc
  .string({ unit: 'binary' })
  .map((text) => `https://example.gov/${text.replace(/\s/g, '')}`);
const anyCitation: fc.Arbitrary<Citation> = fc.record({
  key: fc.constant('rec-0123456789abcdef0123'),
  kind: fc.constantFrom(...SOURCE_KINDS),
  title: wild,
  publisher: wild,
  published: fc.constantFrom(null, '2020', '2020-10', '2020-10-21'),
  accessed: fc.constant('2026-01-02'),
  url: fc.option(url),
  archivedUrl: fc.option(url),
  record: fc.option(fc.record({ id: wild, locator: wild })),
  sha256: fc.option(fc.constant('a'.repeat(64))),
  claim: fc.option(wild),
});
const anyCitations = fc.array(anyCitation, { minLength: 1, maxLength: 4 });

/** Entries of a BibTeX file, by counting braces as BibTeX does; throws where the file is not sound. */
function readBibtex(text: string): Record<string, string>[] {
  const entries: Record<string, string>[] = [];
  let at = 0;
  const expectNext = (pattern: RegExp): RegExpExecArray => {
    const found = new RegExp(pattern, 'y');
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) throw new Error(`at ${at}: ${text.slice(at, at + 30)}`);
    at = found.lastIndex;
    return match;
  };
  while (at < text.length) {
    const entry: Record<string, string> = { key: expectNext(/@misc\{([a-z0-9-]+),\n/)[1] ?? '' };
    while (text[at] !== '}') {
      const name = expectNext(/ {2}([a-z]+) = \{/)[1] ?? '';
      const start = at;
      for (let depth = 1; depth > 0; at += 1) {
        if (at >= text.length) throw new Error(`${name} is never closed`);
        if (text[at] === '{') depth += 1;
        if (text[at] === '}') depth -= 1;
      }
      entry[name] = text.slice(start, at - 1);
      expectNext(/,\n/);
    }
    expectNext(/\}\n\n?/);
    entries.push(entry);
  }
  return entries;
}

function readRis(text: string): Map<string, string>[] {
  const records: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const line of text.split(/\r\n|[\n\r\u{85}\u{2028}\u{2029}\v\f]/u)) {
    if (line === '') continue;
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line) ?? [];
    if (tag === 'TY') open = new Map();
    if (tag === '' || !open || open.has(tag)) throw new Error(`not a field: ${line}`);
    open.set(tag, value);
    if (tag !== 'ER') continue;
    records.push(open);
    open = null;
  }
  return records;
}

/**
 * The shape of an item as the Citation Style Language's schema for input data (csl-data.json, 1.0.2, MIT licence) has it,
 * for the types and variables that are written: nothing else may stand in an item, and each of them in its own form.
 */
const CslNames = z.array(z.strictObject({ literal: z.string() })).min(1);
const CslDate = z.strictObject({
  'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2),
});
const CslItem = z.strictObject({
  id: z.string().min(1),
  type: z.enum(['article-newspaper', 'dataset', 'document', 'report', 'webpage']),
  title: z.string(),
  author: CslNames,
  publisher: z.string(),
  issued: CslDate.optional(),
  accessed: CslDate,
  URL: z.string().optional(),
  number: z.string().optional(),
  note: z.string(),
});

describe('the citations of an edge', () => {
  it('name each source once, by its best record, and count the others', () => {
    const cited = edgeCitations(documented());
    expect(cited.map(({ title, record }) => [title, record?.id])).toEqual([
      ['A list of contracts', 'best'],
      ['A paper', 'page 3'],
    ]);
    expect(cited[0]?.claim).toBe(
      'ICE awarded 70CTD024FC0000017; 3 records. Grade A, Documented. 1 more of this source.',
    );
    expect(cited[0]?.sha256).toBe(documented().receipts[0]?.record.sha256);
  });

  it('as a footnote hold title, publisher, date, address, day, record and hash', () => {
    const { record } = documented().receipts[0] ?? { record: null };
    const [first] = cite('footnote', edgeCitations(documented())).split('\n');
    expect(first).toBe(
      '1. Publisher of tests, “A list of contracts”, 2024-05, https://example.gov/file.csv, accessed 2026-01-02. ' +
        'ICE awarded 70CTD024FC0000017; 3 records. Grade A, Documented. 1 more of this source. ' +
        `Record best, row best. SHA-256 of the record: ${record?.sha256}.`,
    );
  });

  it('fall back on the archived copy where the publisher has no address', () => {
    expect(sourceCitation(PAPER).url).toBe('https://archive.example/1');
    expect(cite('footnote', [sourceCitation(PAPER)])).toContain(
      `SHA-256 of the file: ${PAPER.sha256}.`,
    );
  });

  it('have keys of their own even where the same record is cited twice', () => {
    const twice = [...edgeCitations(documented()), ...edgeCitations(documented())];
    const keys = readBibtex(cite('bibtex', twice)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('whatever a record holds', () => {
  it('no field of BibTeX breaks out of its braces', () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const entries = readBibtex(cite('bibtex', citations));
        expect(entries).toHaveLength(citations.length);
        for (const [n, { key, ...fields }] of entries.entries()) {
          const { published, url: address, record } = citations[n] ?? {};
          const expected = ['author', 'title', 'urldate', 'note'];
          if (published) expected.push('year', 'date');
          if (address) expected.push('url');
          if (record) expected.push('howpublished');
          const allowed = Object.keys(fields).filter((name) => name !== 'note');
          expect(allowed.sort()).toEqual(expected.filter((name) => name !== 'note').sort());
        }
      }),
    );
  });

  it('no field of RIS reaches the next line', () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const records = readRis(cite('ris', citations));
        expect(records).toHaveLength(citations.length);
        for (const record of records) expect(record.get('Y2')).toBe('2026/01/02');
      }),
    );
  });

  it('a footnote stays on its line', () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const lines = cite('footnote', citations).split(/\r\n|[\n\r\u{85}\u{2028}\u{2029}\v\f]/u);
        expect(lines).toHaveLength(citations.length + 1);
        expect(lines.slice(0, -1).every((line, n) => line.startsWith(`${n + 1}. `))).toBe(true);
      }),
    );
  });

  it('CSL-JSON has the shape of its schema, and holds every text as it was', () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const items = z.array(CslItem).parse(JSON.parse(cite('csl', citations)));
        expect(items).toHaveLength(citations.length);
        for (const [n, item] of items.entries()) {
          expect(item.title).toBe(citations[n]?.title);
          expect(item.accessed).toEqual({ 'date-parts': [[2026, 1, 2]] });
        }
      }),
    );
  });
});

it('every style cites every source', () => {
  for (const style of CITATION_STYLES) {
    const text = cite(style, edgeCitations(documented()));
    for (const title of ['A list of contracts', 'A paper']) expect(text).toContain(title);
  }
});
