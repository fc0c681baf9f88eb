/**
 * Which cells of a record say what was read in it. Of the public formats the columns are known, so the rule that
 * read the record names them; any other record is searched for headers that promise words or parties.
 */
import type { Receipt } from '#model';

type Fields = Readonly<Record<string, string>>;

/** What is looked at of a receipt. */
type ReadRecord = Pick<Receipt, 'rule'> & { readonly record: { readonly fields: Fields } };

interface Columns {
  /** The cell in which the record says in words what it is about. */
  readonly spoken?: string;
  /** The cells that name the ends of the link, and what the link is. */
  readonly named: readonly string[];
}

const BOUGHT = 'prime_award_base_transaction_description';
const ACTION = 'Transaction Description';

/** By rule of the importers. */
export const COLUMNS_BY_RULE: Readonly<Record<string, Columns>> = {
  'agency-codes/part-of': { named: ['SUBTIER NAME', 'AGENCY NAME'] },
  'ai-inventory-2024/reports-use-of': {
    spoken: 'What is the intended purpose and expected benefits of the AI?',
    named: ['Use Case Name', 'Bureau', 'Stage of Development'],
  },
  'ai-inventory-2025/reports-use-of': {
    spoken: 'What problem is the AI intended to solve?',
    named: ['Use Case Name', 'Bureau/Component', 'Stage of Development'],
  },
  'fedramp-marketplace/authorized': { named: ['parent', 'sub', 'id', 'ato_date'] },
  'fedramp-marketplace/built-on': { named: ['leveraged_systems[].cso', 'Products[].cso'] },
  'fedramp-marketplace/offers': { spoken: 'service_desc', named: ['csp', 'cso', 'status'] },
  'fedramp-marketplace/part-of': { named: ['sub', 'parent'] },
  'usaspending-prime-summaries/awarded': {
    spoken: BOUGHT,
    named: ['awarding_sub_agency_name', 'award_id_piid'],
  },
  'usaspending-prime-summaries/funded': {
    spoken: BOUGHT,
    named: ['funding_sub_agency_name', 'award_id_piid'],
  },
  'usaspending-prime-summaries/held-by': {
    spoken: BOUGHT,
    named: ['award_id_piid', 'recipient_name'],
  },
  'usaspending-prime-summaries/ordered-under': {
    spoken: BOUGHT,
    named: ['award_id_piid', 'parent_award_id_piid'],
  },
  'usaspending-prime-summaries/owned-by': { named: ['recipient_name', 'recipient_parent_name'] },
  'usaspending-subawards/awarded': {
    spoken: BOUGHT,
    named: ['prime_award_awarding_sub_agency_name', 'prime_award_piid'],
  },
  'usaspending-subawards/funded': {
    spoken: BOUGHT,
    named: ['prime_award_funding_sub_agency_name', 'prime_award_piid'],
  },
  'usaspending-subawards/held-by': {
    spoken: BOUGHT,
    named: ['prime_award_piid', 'prime_awardee_name'],
  },
  'usaspending-subawards/ordered-under': {
    spoken: BOUGHT,
    named: ['prime_award_piid', 'prime_award_parent_piid'],
  },
  'usaspending-subawards/owned-by': {
    named: [
      'prime_awardee_name',
      'prime_awardee_parent_name',
      'subawardee_name',
      'subawardee_parent_name',
    ],
  },
  'usaspending-subawards/subawarded-to': {
    spoken: 'subaward_description',
    named: ['prime_award_piid', 'prime_awardee_name', 'subawardee_name'],
  },
  'usaspending-transactions/awarded': { spoken: ACTION, named: ['Agency', 'Award ID'] },
  'usaspending-transactions/held-by': { spoken: ACTION, named: ['Award ID', 'Recipient Name'] },
  'usaspending-transactions/ordered-under': {
    spoken: ACTION,
    named: ['Award ID', 'Generated Award ID'],
  },
};

/** Headers of cells in which records speak, the most telling first. */
const SPOKEN = [
  /transaction.*description/i,
  /award.*description/i,
  /description/i,
  /summary|purpose/i,
];
const NAMING = /recipient|vendor|awardee|company|agency|offering|product|system|use case/i;
/** Names of codes, not words of the record. */
const CODED = /naics|psc|product.?(or.?)?service|_code|\bid\b|_id\b|uei/i;

const isFilled = (fields: Fields, key: string): boolean => (fields[key] ?? '').trim() !== '';

const filledKeys = (fields: Fields): string[] =>
  Object.keys(fields).filter((key) => isFilled(fields, key));

/** The cell in which a record says in words what it is about; null when it has none. */
export function spokenCell({ rule, record: { fields } }: ReadRecord): string | null {
  const known = COLUMNS_BY_RULE[rule];
  if (known)
    return known.spoken !== undefined && isFilled(fields, known.spoken) ? known.spoken : null;
  const keys = filledKeys(fields);
  for (const pattern of SPOKEN) {
    const key = keys.find((one) => pattern.test(one) && !CODED.test(one));
    if (key !== undefined) return key;
  }
  return null;
}

/** A question printed as a header, or a paragraph under it, names nobody. */
const isNaming = (key: string, value: string): boolean =>
  NAMING.test(key) && !CODED.test(key) && key.length <= 48 && value.length <= 160;

/** The cells that name parties, up to three where the format is not known; without any, and without words, the first four of the record. */
export function tellingCells(read: ReadRecord): string[] {
  const { fields } = read.record;
  const known = COLUMNS_BY_RULE[read.rule]?.named.filter((key) => isFilled(fields, key)) ?? [];
  if (known.length > 0) return known;
  const keys = filledKeys(fields);
  const naming = keys.filter((key) => isNaming(key, fields[key] ?? '')).slice(0, 3);
  return naming.length > 0 || spokenCell(read) !== null ? naming : keys.slice(0, 4);
}

/** The record's own words: the quotation, else the cell that speaks; null where there are none, as for an inference, which no record words. */
export function recordWords(receipt: Receipt): string | null {
  if (receipt.grade === 'inferred') return null;
  if (receipt.quote) return receipt.quote;
  const cell = spokenCell(receipt);
  return cell === null ? null : (receipt.record.fields[cell] ?? null);
}
