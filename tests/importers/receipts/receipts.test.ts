/** Receipts files: what is known, kept and refused. */
import { describe, expect, it } from 'vitest';
import { NotUnderstood } from '#api/importers/importer.ts';
import { receipts } from '#api/importers/receipts/receipts.ts';
import { recordBytes } from '#model';
import { everything, textFile } from '../text-file.ts';
import { fact, read, readText } from './receipt-fixture.ts';

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

  it('knows no relation and no amount basis by the names of a language', async () => {
    const { facts, refusals } = await read(
      fact({ id: 'F901', relation: 'constructor' }),
      fact({ id: 'F902', amount_usd: '5', amount_basis: 'toString' }),
    );
    expect(refusals.map(({ field, value }) => [field, value])).toEqual([
      ['relation', 'constructor'],
    ]);
    expect(facts[0]?.edges[0]?.statement.amounts).toMatchObject([
      { value: '5.00', basis: 'reported' },
    ]);
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
