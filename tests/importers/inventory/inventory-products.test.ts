/** Every line of the reviewed table matches its own examples and none of its counter-examples. */
import { describe, expect, it } from 'vitest';
import { INVENTORY_PRODUCTS, productsNamed } from '#api/importers/inventory/inventory-products.ts';
import { quoteAround } from '#api/importers/statement-body.ts';

describe('the products of inventories', () => {
  it.each(
    INVENTORY_PRODUCTS.map((line) => [line.offering ?? line.organization ?? '', line] as const),
  )('%s is named by its examples only', (_name, { pattern, matches, matchesNot }) => {
    expect(matches.length).toBeGreaterThan(0);
    for (const text of matches) expect(text).toMatch(pattern);
    for (const text of matchesNot) expect(text).not.toMatch(pattern);
  });

  it('are found with the words as they stand and the column they stand in', () => {
    const [mention] = productsNamed([
      { column: 'name', text: 'no product' },
      { column: 'data', text: 'text obtained from AWS Textract.' },
    ]);
    expect(mention?.words).toBe('AWS Textract');
    expect(mention?.column).toBe('data');
  });
});

describe('a quotation', () => {
  it('is the whole sentence if it is short', () => {
    expect(quoteAround('First. We use Amazon Bedrock here. Last.', 'Amazon Bedrock')).toBe(
      'We use Amazon Bedrock here.',
    );
  });

  it('is cut to 25 words round those matched, verbatim', () => {
    const text = `${'a '.repeat(40)}Amazon Bedrock${' b'.repeat(40)}`;
    const quote = quoteAround(text, 'Amazon Bedrock') ?? '';
    expect(quote.split(' ')).toHaveLength(25);
    expect(text).toContain(quote);
  });

  it('is none where the words do not stand', () => {
    expect(quoteAround('nothing', 'Amazon')).toBeNull();
  });
});
