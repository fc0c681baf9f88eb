/** Reviewed: facts whose words say less or more than their relation does elsewhere, and flags only a reader can see. */
import { CBP, FOREST_PARK_POLICE, ICE, OBIM } from './receipt-agencies.ts';
import { PFCS_MODERATE } from './receipt-offerings.ts';
import { MOTOROLA_SOLUTIONS } from './receipt-organizations.ts';
import { inventorySystem, type Party } from './receipt-party.ts';
import { as, type RelationReading, type ReviewedFlags, several } from './receipt-reading.ts';

const OPENED = 'An audit that was opened is not a finding.';

/** By fact id; each with its reason. */
export const EXCEPTIONS: Readonly<Record<string, RelationReading>> = {
  // "uses Amazon Web Services" is not where the system runs
  F039: as('uses_product_of', { note: 'The sentence says "uses"; where RAVEn runs is not said.' }),
  // the record is about the Moderate package, the other facts of that name are about High
  F091: several({ kind: 'absent', from: 'object', to: [PFCS_MODERATE] }),
  // one sentence of the release names the police department, its vendor and the receiver
  P026: several(
    { kind: 'examined', from: 'subject', to: [CBP] },
    { kind: 'examined', from: 'subject', to: [FOREST_PARK_POLICE] },
    { kind: 'shares_data_with', from: [FOREST_PARK_POLICE], to: [CBP] },
    { kind: 'uses_product_of', from: [FOREST_PARK_POLICE], to: [MOTOROLA_SOLUTIONS] },
  ),
  // the audit was opened, and earlier ones of ICE were finished: the status is of the new subject alone
  P039: several(
    { kind: 'examined', from: 'subject', to: [ICE], note: OPENED },
    { kind: 'examined', from: 'subject', to: [OBIM], note: OPENED, status: 'announced' },
  ),
  // a page of the inspector general about CBP's own pilot
  P043: several(
    { kind: 'examined', from: 'subject', to: 'object' },
    { kind: 'examined', from: 'subject', to: [CBP] },
  ),
};

/** By fact id: what the note says about other records, or about the number it prints. */
export const REVIEWED_FLAGS: Readonly<Record<string, ReviewedFlags>> = {
  F032: { flags: ['contested'], why: 'its note: other records give other amounts' },
  F131: { flags: ['contested'], why: 'its figure is one of those that F032 conflicts with' },
  F132: { flags: ['contested'], why: 'its note: contradicted in part by usage logs' },
  P022: { flags: ['contested'], why: 'its note: the press reports the contrary for 2024' },
  F088: { flags: ['stale-source'], why: 'its note: the feed is stale' },
  F076: { flags: ['malformed-id'], why: 'letter O for zero, one digit too many' },
  F078: { flags: ['malformed-id'], why: 'an IT investment number where a contract number belongs' },
};

/** Use cases that facts about a larger system name by inventory id: the row speaks of the use case, which runs in the system. */
export const USE_CASES: Readonly<Record<string, Party>> = {
  'DHS-125': inventorySystem('DHS-125', 'Investigative Prioritization Aggregator'),
  'DHS-2427': inventorySystem('DHS-2427', 'Translation and Transcription for Investigative Data'),
  'DHS-2413': inventorySystem(
    'DHS-2413',
    'Semi-Supervised Traveler Identity Verification Services (Traveler Initiated)',
  ),
  'DHS-2598': inventorySystem('DHS-2598', 'PDF Intake (PDFI) for myUSCIS'),
  'DHS-16': inventorySystem('DHS-16', 'ELIS Evidence Classifier Service'),
};
