/**
 * Products that the texts of AI inventories name word for word. Reviewed against the published inventories of 2024 and 2025;
 * the examples beside each line are tested. Mail "between personnel and Microsoft" names no product in use.
 */
import { type EntityId, NAME_RANKS, offeringId, type StatedEntity } from '#model';
import { organizationOfName } from '../names/known-organizations.ts';
import { CLOUD_SERVICES } from '../products/cloud-services.ts';

export interface InventoryProduct {
  readonly pattern: RegExp;
  /** The maker as the words name it; null when they name the product only. */
  readonly organization: string | null;
  /** The product; null when only the maker is certain. */
  readonly offering: string | null;
  readonly matches: readonly string[];
  readonly matchesNot: readonly string[];
}

const product = (
  pattern: RegExp,
  organization: string | null,
  offering: string | null,
  matches: readonly string[],
  matchesNot: readonly string[] = [],
): InventoryProduct => ({ pattern, organization, offering, matches, matchesNot });

export const INVENTORY_PRODUCTS: readonly InventoryProduct[] = [
  ...CLOUD_SERVICES.map(({ printedAs, maker, name }) =>
    product(printedAs, maker, name, [name], ['the bedrock of the programme', 'OpenAI']),
  ),
  product(
    /\bAzure AI cloud service\b|\bTAZ Azure Service Utilization\b|\bEnterprise Cloud - Azure\b/,
    'Microsoft',
    'Microsoft Azure',
    ['with the latest Azure AI cloud service'],
    ['working with Microsoft Azure.', 'azure sky'],
  ),
  product(
    /\bAnthropic Claude\b/,
    'Anthropic',
    'Claude',
    ['– Anthropic Claude 3.7 Sonnet'],
    ['Claude Monet'],
  ),
  product(
    /\b(?:Chat)?GPT-?4o\b/,
    null,
    'GPT-4o',
    ['currently leveraging ChatGPT4o.', 'the ChatGPT-4o large language model', '(OpenAI GPT-4o)'],
    ['Unlike ChatGPT, LIGER', "OpenAI's GPT-4 is trained"],
  ),
  product(/\bGPT-4\b(?!o)/, null, 'GPT-4', ["OpenAI's GPT-4 is trained"], ['GPT-4o']),
  product(
    /\bOpenAI(?:['’]s)? (?:GPT-4o?|models|service)\b/,
    'OpenAI',
    null,
    ["OpenAI's GPT-4 is trained", 'utilizes the OpenAI models through'],
    ['Azure Commercial OpenAI within'],
  ),
  product(
    /\bGemini \d[\d.]*/,
    null,
    'Gemini',
    ['The system uses Gemini 1.5 to'],
    ['Gemini Observatory'],
  ),
  product(/\bPalantir\b/, 'Palantir', null, ['Palantir Federal Cloud Service'], ['palantiri']),
  product(/\bClearview AI\b/, 'Clearview AI', null, ['Clearview AI'], ['KHARONS CLEARVIEW TOOL']),
  product(/\bServiceNow\b/, 'ServiceNow', null, ['integration with ServiceNow'], ['service now']),
  product(
    /\bSalesforce\b(?! Master)/,
    'Salesforce',
    null,
    ['categorized and captured in Salesforce'],
    ['Salesforce Master Airport List'],
  ),
  product(/\bDatabricks\b/, 'Databricks', null, ['into Databricks lakehouse'], ['data bricks']),
  product(/\bUiPath\b/, 'UiPath', null, ['UiPath Suite'], ['UI path']),
  product(/\bFivecast ONYX\b/, 'Fivecast', null, ['Fivecast ONYX'], ['onyx']),
  product(/\bDataminr\b/, 'Dataminr', null, ['(Dataminr)'], ['data miner']),
  product(/\bSkydio\b/, 'Skydio', null, ['the Skydio X2D will'], ['sky']),
  product(/\bOkta\b/, 'Okta', null, ['Okta can trigger'], ['Oktaeder']),
  product(
    /\bBabel Street\b/,
    'Babel Street',
    null,
    ['Babel Street'],
    ['Babel utilizes AI modules'],
  ),
];

export interface ProductMention {
  readonly entities: readonly StatedEntity[];
  readonly ids: readonly EntityId[];
  /** The words matched, as printed. */
  readonly words: string;
  readonly column: string;
  readonly text: string;
}

/** The products that the texts name, each with its first mention. */
export function productsNamed(
  texts: readonly { readonly column: string; readonly text: string }[],
): ProductMention[] {
  return INVENTORY_PRODUCTS.flatMap((candidate) => {
    for (const { column, text } of texts) {
      const words = candidate.pattern.exec(text)?.[0];
      if (words === undefined) continue;
      const entities = entitiesOf(candidate);
      return [{ entities, ids: entities.map(({ id }) => id), words, column, text }];
    }
    return [];
  });
}

function entitiesOf({ organization, offering }: InventoryProduct): StatedEntity[] {
  const entities: StatedEntity[] = [];
  if (offering !== null)
    entities.push({
      id: offeringId(offering),
      kind: 'offering',
      name: offering,
      nameRank: NAME_RANKS.mentioned,
    });
  if (organization !== null) {
    const { id, name } = organizationOfName(organization);
    entities.push({ id, kind: 'organization', name, nameRank: NAME_RANKS.mentioned });
  }
  return entities;
}
