/** Printed names of subjects and objects, and the parties they stand for. A name in no table is refused, never guessed. */
import { RECEIPT_AGENCIES } from './receipt-agencies.ts';
import { RECEIPT_OFFERINGS } from './receipt-offerings.ts';
import { RECEIPT_ORGANIZATIONS } from './receipt-organizations.ts';
import type { Party } from './receipt-party.ts';
import { RECEIPT_SYSTEMS } from './receipt-systems.ts';

/** Reviewed: words that name no party. What the record says then stands at its other end alone. */
const NAMES_NOBODY = [
  'FedRAMP',
  'contracts as typed in the inventory',
  'not operational (August 2024)',
  'cloud-based platform for HSI users',
  'cloud platform (provider not named in part seen)',
  'cloud-hosted environment (provider not named in part seen)',
  'RAVEn support (three contracts)',
  'people whose biometrics or photograph are captured',
  'vendor withheld (Law Enforcement Sensitive)',
] as const;

const TABLE: ReadonlyMap<string, readonly Party[]> = new Map<string, readonly Party[]>([
  ...NAMES_NOBODY.map((name): [string, readonly Party[]] => [name, []]),
  ...[RECEIPT_AGENCIES, RECEIPT_ORGANIZATIONS, RECEIPT_OFFERINGS, RECEIPT_SYSTEMS].flatMap(
    (table) => Object.entries(table),
  ),
]);

/** The parties a printed name stands for; empty for words that name none; null for a name that is not reviewed. */
export const partiesOf = (printed: string): readonly Party[] | null => TABLE.get(printed) ?? null;
