/** Which products a contract's text names: the reviewed table of names, applied word for word. */
import type { StatedEntity } from '#model';
import { namedProduct, type ProductRule } from './product-rule.ts';
import { CLOUD_PRODUCTS } from './product-table-cloud.ts';
import { EQUIPMENT_PRODUCTS } from './product-table-equipment.ts';
import { INVESTIGATION_PRODUCTS } from './product-table-investigation.ts';

/** The whole table. */
export const PRODUCT_RULES: readonly ProductRule[] = [
  ...CLOUD_PRODUCTS,
  ...INVESTIGATION_PRODUCTS,
  ...EQUIPMENT_PRODUCTS,
];

const NAMED = PRODUCT_RULES.map((rule) => ({ rule, entity: namedProduct(rule) }));

export interface ProductMention {
  readonly entity: StatedEntity;
  /** The words as they stand in the text. */
  readonly words: string;
}

/** Every product or company of the table that a text names, each once, with the first words that name it. */
export function productsNamed(text: string): ProductMention[] {
  return NAMED.flatMap(({ rule, entity }) => {
    const words = wordsNaming(rule, text);
    return words === null ? [] : [{ entity, words }];
  });
}

/** The words of a text that a row matches, outside its exceptions; null when there are none. */
export function wordsNaming(rule: ProductRule, text: string): string | null {
  if (!rule.words.test(text)) return null;
  const open = rule.except
    ? text.replace(new RegExp(rule.except, 'gi'), (found) => '\u0000'.repeat(found.length))
    : text;
  const match = rule.words.exec(open);
  return match === null ? null : text.slice(match.index, match.index + match[0].length).trim();
}
