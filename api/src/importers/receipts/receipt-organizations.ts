/** Reviewed: organizations as receipts print them. Brackets of the printed name (parents, products) are left to the record. */
import { organization, type Party } from './receipt-party.ts';

export const AWS = organization('Amazon Web Services');
export const MICROSOFT = organization('Microsoft');
export const PALANTIR = organization('Palantir Technologies');
export const RING = organization('Ring');
export const FLOCK = organization('Flock Safety');
export const AXON = organization('Axon Enterprise');
export const MOTOROLA_SOLUTIONS = organization('Motorola Solutions');
export const NEC = organization('NEC');
export const RELX = organization('RELX PLC', {
  identifiers: [{ scheme: 'uei', value: 'TUZXND87M5A1' }],
});
const WEST = organization('West Publishing Corporation');
const VIGILANT = organization('Vigilant Solutions');

/** Printed names that are the organization's own: each stands for itself. */
const AS_PRINTED = [
  'Four Points Technology',
  'Palantir USG',
  'Palantir Technologies',
  'Palantir Technologies Inc.',
  'Palantir',
  'Thomson Reuters Special Services',
  'Giant Oak',
  'Pen-Link',
  'Penlink',
  'Cellebrite',
  'IBM',
  'Booz Allen Hamilton',
  'Booz Allen Hamilton Inc.',
  'Booz Allen Hamilton Engineering Services LLC',
  'Deloitte Consulting',
  'Deloitte & Touche L.L.P.',
  'Dev Technology Group',
  'Clearavenue',
  'CSRA LLC',
  'FCN, Inc.',
  'Strategic Enterprise Solutions, Inc.',
  'CACI-ISS, Inc.',
  'SRA International, Inc.',
  'Grant Thornton LLP',
  'Empirical Concepts Inc.',
  'LexisNexis Special Services Inc.',
  'LexisNexis Risk Solutions',
  'LexisNexis',
  'Clearview AI',
  'Babel Street',
  'Sandia National Laboratories',
  'Fivecast',
  'NEC',
  'Rekor',
  'Airship',
  'Anduril',
  'Altana',
  'Northrop Grumman',
  'Venntel',
  'Vigilant Solutions',
  'Flock Safety',
  'Georgetown Center on Privacy & Technology',
  'Amazon',
] as const;

export const RECEIPT_ORGANIZATIONS: Readonly<Record<string, readonly Party[]>> = {
  ...Object.fromEntries(AS_PRINTED.map((name) => [name, [organization(name)]])),
  'Amazon Web Services (AWS)': [AWS],
  'AWS public cloud': [AWS],
  'Amazon Web Services (AWS) and Palantir': [AWS, PALANTIR],
  'AWS and Microsoft Azure cloud hosting via third-party contractor': [AWS, MICROSOFT],
  'West Publishing (Thomson Reuters)': [WEST],
  'B.I. Incorporated (GEO Group)': [organization('B.I. Incorporated')],
  'BI (Incorporated)': [organization('B.I. Incorporated')],
  'CSRA (General Dynamics)': [organization('CSRA LLC')],
  'Booz Allen (Hamilton)': [organization('Booz Allen')],
  'Motorola (Solutions)': [organization('Motorola')],
  'LexisNexis (RELX)': [organization('REX DBA Lexis Nexis')],
  'Accenture Federal Services LLC': [
    organization('Accenture Federal Services LLC', {
      identifiers: [{ scheme: 'uei', value: 'C47BNA8GM833' }],
    }),
  ],
  'UEI H5AKPL6N4L96': [
    organization('LexisNexis Special Services Inc.', {
      identifiers: [{ scheme: 'uei', value: 'H5AKPL6N4L96' }],
    }),
  ],
  'Electronic Privacy Information Center (EPIC)': [
    organization('Electronic Privacy Information Center', { shortName: 'EPIC' }),
  ],
  EPIC: [organization('Electronic Privacy Information Center', { shortName: 'EPIC' })],
  'ACLU of Northern California': [
    organization('American Civil Liberties Union of Northern California', {
      aliases: ['ACLU of Northern California'],
    }),
  ],
  'American Friends Service Committee (Investigate)': [
    organization('American Friends Service Committee', { shortName: 'AFSC' }),
  ],
  'Empower LLC / Mijente': [organization('Empower LLC'), organization('Mijente')],
  'DCI (devconinc.com), ICE contractor': [organization('DCI (devconinc.com)')],
  'Vigilant Solutions (via contract)': [VIGILANT],
  'Vigilant Solutions plate database, over 30,000 queries a month': [VIGILANT],
  'Motorola Solutions (Vigilant VehicleManager)': [MOTOROLA_SOLUTIONS],
  'Ring (Amazon)': [RING],
  'Ring LLC (Amazon)': [RING],
  'Ring / Amazon': [RING],
  'Perceptics, LLC (CBP Vehicle Face System pilot)': [organization('Perceptics, LLC')],
};
