/**
 * Agencies by code and by name. Codes come from the USAspending agency code table (`agency-codes.json`:
 * code, CGAC code of the parent or null, name, abbreviation), because names differ from file to file.
 */
import { agencyId, agencyIdByName, type EntityId, nameKey } from '#model';
import codes from './agency-codes.json' with { type: 'json' };

export interface Agency {
  readonly id: EntityId;
  readonly code: string | null;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly parentCode: string | null;
}

const AGENCIES: readonly Agency[] = (codes as [string, string | null, string, string][]).map(
  ([code, parentCode, name, abbreviation]) => ({
    id: agencyId(code),
    code,
    name,
    abbreviation: abbreviation === '' ? null : abbreviation,
    parentCode,
  }),
);

const BY_CODE = new Map(AGENCIES.map((agency) => [agency.code, agency]));

/** Names that files print for a body whose table name is another. Reviewed; the right side is a code of the table. */
const PRINTED_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'federal-emergency-management-agency': '7022',
    'federal-law-enforcement-training-centers': '7015',
    'cybersecurity-and-infrastructure-security-agency': '7061',
    'transportation-security-administration': '7013',
    'dhs-headquarters': '7000',
    'chemical-safety-and-hazard-investigation-board': '510',
    'administrative-office-of-the-united-states-courts': '1027',
    'house-of-representatives': '0050',
    'air-force': '5700',
    army: '2100',
    'office-of-surface-mining-reclamation-and-enforcement': '1438',
    'bureau-of-alcohol-tobacco-firearms-and-explosives': '1560',
    'federal-bureau-of-prisons': '1540',
    'trustee-program': '1555',
    'job-corps': '1631',
    'indian-health-services': '7527',
    'substance-abuse-and-mental-health-service-administration': '7522',
    'office-of-the-secretary-of-transportation': '6901',
    'strategic-petroleum-reserve': '8974',
    'treasury-inspector-general-for-tax-administration': '2014',
    'usda-office-of-the-inspector-general': '1204',
    'doc-office-of-inspector-general': '1304',
    'department-of-the-interior-office-of-the-inspector-general': '1404',
    'doj-office-of-the-inspector-general': '1504',
    'state-office-of-the-inspector-general': '1904',
    'va-office-of-the-inspector-general': '3604',
    'hhs-office-of-the-inspector-general': '7504',
    'hud-office-of-inspector-general': '8604',
    'doe-office-of-the-inspector-general': '8904',
    'doe-office-of-the-general-counsel': '8903',
  }),
);

/** The name as a key without "U.S." or "United States", the article, and a short form in brackets. */
function agencyKey(name: string): string {
  return nameKey(name.replace(/\([^)]*\)/g, ' ')).replace(
    /^(?:the-)?(?:us|united-states)-(?:of-america-)?/,
    '',
  );
}

const BY_NAME = new Map<string, Agency[]>();
for (const agency of AGENCIES) {
  const key = agencyKey(agency.name);
  BY_NAME.set(key, [...(BY_NAME.get(key) ?? []), agency]);
}

/** The agency of a CGAC (3 digits) or sub-tier (4 characters) code; null when the table lacks it. */
export const agencyOfCode = (code: string): Agency | null =>
  BY_CODE.get(code.trim().toUpperCase()) ?? null;

/** The sub-tier agency with that abbreviation under a CGAC code ("ICE" under "070"), or the department with it under none. */
export function agencyOfAbbreviation(
  abbreviation: string,
  parentCode: string | null,
): Agency | null {
  const wanted = abbreviation.trim().toUpperCase();
  const hits = AGENCIES.filter(
    (agency) => agency.parentCode === parentCode && agency.abbreviation?.toUpperCase() === wanted,
  );
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/**
 * The agency of a printed name, `parent` being the department's printed name if the file gives one.
 * Whole departments are meant by their CGAC code; a name the table lacks stays on its own.
 */
export function agencyOfName(printed: string, parent?: string): Agency {
  const parentCode = parent === undefined ? null : (agencyOfName(parent).code ?? null);
  const key = agencyKey(printed);
  const known = PRINTED_AS.get(key);
  const hits = BY_NAME.get(key) ?? [];
  const hit =
    (known === undefined ? null : BY_CODE.get(known)) ??
    (parentCode === null
      ? (hits.find((agency) => agency.parentCode === null) ?? (hits.length === 1 ? hits[0] : null))
      : (hits.find((agency) => agency.parentCode === parentCode) ??
        hits.find((agency) => agency.code === parentCode)));
  if (hit) return hit;
  return {
    id: agencyIdByName(printed),
    code: null,
    name: printed.trim().replace(/\s+/g, ' '),
    abbreviation: null,
    parentCode,
  };
}
