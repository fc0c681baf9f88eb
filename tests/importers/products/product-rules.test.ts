import { describe, expect, it } from 'vitest';
import { namedProduct } from '#api/importers/products/product-rule.ts';
import {
  PRODUCT_RULES,
  productsNamed,
  wordsNaming,
} from '#api/importers/products/product-rules.ts';

describe('the table of product names', () => {
  const rows = PRODUCT_RULES.map((rule) => ({ name: namedProduct(rule).name, rule }));

  it.each(rows)('$name is found in texts that name it, and only there', ({ rule }) => {
    expect(rule.matches.length).toBeGreaterThan(0);
    expect(rule.butNot.length).toBeGreaterThan(0);
    for (const text of rule.matches) {
      const words = wordsNaming(rule, text);
      expect(words, text).toBeTruthy();
      expect(text).toContain(words);
    }
    for (const text of rule.butNot) expect(wordsNaming(rule, text), text).toBeNull();
  });

  it('has one row for each product or company', () => {
    const ids = PRODUCT_RULES.map((rule) => namedProduct(rule).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says nothing of texts without a product', () => {
    for (const text of [
      'CLOSE OUT',
      'FUNDING ONLY ACTION',
      'CLOUD HOSTING SERVICES',
      'CLEAR WATER',
    ])
      expect(productsNamed(text)).toEqual([]);
  });
});

describe('a contract text', () => {
  it('may name several products, each word for word', () => {
    const text = 'Eight Cisco Catalyst 8000V for ICE clouds Amazon GovCloud and Azure';
    expect(productsNamed(text).map(({ entity, words }) => [entity.id, words])).toEqual([
      ['org:name:amazon-web-services', 'Amazon'],
      ['fedramp:F1603047866', 'Amazon GovCloud'],
      ['org:name:microsoft', 'Azure'],
      ['org:name:cisco', 'Cisco'],
    ]);
  });

  it('names Kharon, not Clearview AI, when it buys Kharon\'s "Clearview" tool', () => {
    const names = productsNamed('ACCESS KHARONS CLEARVIEW TOOL').map(({ entity }) => entity.name);
    expect(names).toEqual(['Kharon']);
  });

  it('is still found when an exception stands beside a real mention', () => {
    const named = productsNamed('KHARON CLEARVIEW AND CLEARVIEW AI').map(
      ({ entity }) => entity.name,
    );
    expect(named).toContain('Clearview AI');
  });
});
