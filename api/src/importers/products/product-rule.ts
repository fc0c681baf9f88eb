/** One row of the table of product names: what the buyer wrote, and the product or company it names. */
import { type EntityId, fedrampOfferingId, offeringId, type StatedEntity } from '#model';
import { organizationOfName } from '../names/known-organizations.ts';

export interface ProductRule {
  /** The company, where the words name it; or the product, where they name only that. */
  readonly names:
    | { readonly organization: string }
    | { readonly offering: string; readonly fedramp?: string };
  /** The words themselves; matched in any case. */
  readonly words: RegExp;
  /** Phrases that hold the words but mean something else; they are passed over. */
  readonly except?: RegExp;
  /** Texts that must match, in the words of real contract descriptions. */
  readonly matches: readonly string[];
  /** Texts that must not. */
  readonly butNot: readonly string[];
}

/** A row that names a company. */
export const company = (
  organization: string,
  words: RegExp,
  matches: readonly string[],
  butNot: readonly string[],
  except?: RegExp,
): ProductRule => ({ names: { organization }, words, matches, butNot, ...(except && { except }) });

/** A row that names a product, when the words do not say whose it is. */
export const product = (
  offering: string,
  words: RegExp,
  matches: readonly string[],
  butNot: readonly string[],
  except?: RegExp,
): ProductRule => ({ names: { offering }, words, matches, butNot, ...(except && { except }) });

/** The entity that a row names. */
export function namedProduct({ names }: ProductRule): StatedEntity {
  if ('organization' in names) {
    const { alias: _, ...named } = organizationOfName(names.organization);
    return { ...named, kind: 'organization', nameRank: 1 };
  }
  const id: EntityId =
    names.fedramp === undefined ? offeringId(names.offering) : fedrampOfferingId(names.fedramp);
  return { id, kind: 'offering', name: names.offering, nameRank: 1 };
}
