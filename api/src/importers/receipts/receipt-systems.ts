/** Reviewed: systems as receipts print them. A use case of the AI inventories goes by its inventory id, others by name. */
import { CBP, DEA, DHS, ICE, USCIS } from './receipt-agencies.ts';
import { inventorySystem, type Party, system } from './receipt-party.ts';

/** The inventory of 2024 prints no ids: year, bureau and name tell its use cases apart, as its own importer does. */
const inventorySystem2024 = (bureau: string, name: string, reportedBy?: Party): Party =>
  system(name, reportedBy, { idName: `2024 ${bureau} ${name}` });
const pia = (value: string) => ({ identifiers: [{ scheme: 'pia', value }] });

export const RAVEN = system('Repository for Analytics in a Virtualized Environment', ICE, {
  shortName: 'RAVEn',
});
const HART = system('Homeland Advanced Recognition Technology', DHS, {
  idName: 'HART',
  shortName: 'HART',
});
const ICM = system('ICE Investigative Case Management', ICE, { shortName: 'ICM' });
export const IMMIGRATION_OS = system('ImmigrationOS');
const ELIS = system('USCIS Electronic Immigration System', USCIS, {
  idName: 'ELIS',
  shortName: 'ELIS',
});
const TVS = system('Traveler Verification Service', CBP, { shortName: 'TVS' });
const ELITE = inventorySystem('DHS-2578', 'Enhanced Lead Identification and Targeting', {
  shortName: 'ELITE',
});
const ICE_PLATE_DATA = system('Commercial license plate reader service used by ICE', ICE, {
  ...pia('DHS/ICE/PIA-039'),
});
const SMARTLINK = inventorySystem('DHS-407', 'Biometric Check-in for ATD-ISAP (SmartLINK)');

export const RECEIPT_SYSTEMS: Readonly<Record<string, readonly Party[]>> = {
  'ICE RAVEn': [RAVEN],
  'DHS HART (Homeland Advanced Recognition Technology)': [HART],
  'DHS HART': [HART],
  'DHS HART program': [HART],
  'Palantir Investigative Case Management (ICM)': [ICM],
  'ICE Investigative Case Management (ICM)': [ICM],
  'Palantir ICM system': [ICM],
  'ICE Enhanced Leads Identification & Targeting for Enforcement (ELITE)': [ELITE],
  'ICE ELITE': [ELITE],
  'ICE Enforcement Integrated Database (EID)': [
    system('ICE Enforcement Integrated Database', undefined, { shortName: 'EID' }),
  ],
  'ICE tip line (HSI)': [inventorySystem('DHS-2515', 'AI-Enhanced ICE Tip Processing')],
  'CBP Mobile Fortify / NEC face matching': [inventorySystem('DHS-2731', 'Mobile Fortify')],
  'ICE Mobile Fortify': [inventorySystem('DHS-2577', 'Mobile Fortify')],
  'CBP Traveler Verification Service': [TVS],
  'Traveler Verification Service': [TVS],
  'ICE ATD-ISAP SmartLINK': [SMARTLINK],
  'USCIS ELIS (PDF Intake for myUSCIS)': [ELIS],
  'USCIS ELIS Evidence Classifier': [ELIS],
  'USCIS ELIS': [ELIS],
  'Babel Street (Babel)': [inventorySystem2024('CBP', 'Babel')],
  'Autonomous Surveillance Towers': [
    inventorySystem2024('CBP', 'Autonomous Surveillance Tower (AST)'),
  ],
  'ISAP IV SmartLINK': [inventorySystem2024('ICE', 'Biometric Check-in for ATD-ISAP (SmartLINK)')],
  'ICE RAVEn (Normalization Services)': [inventorySystem2024('ICE', 'Normalization Services', ICE)],
  'ICE Translation and Transcription (RAVEn)': [
    inventorySystem2024('ICE', 'Translation and Transcription for Investigative Data', ICE),
  ],
  'CBP Trusted Worker Program System (TWP)': [
    system('CBP Trusted Worker Program System', CBP, {
      shortName: 'TWP',
      ...pia('DHS/CBP/PIA-062'),
    }),
  ],
  'ICE FALCON Search & Analysis': [
    system('FALCON Search & Analysis System', ICE, pia('DHS/ICE/PIA-032')),
  ],
  'ICE LEIS Service': [
    system('Law Enforcement Information Sharing Service', ICE, {
      shortName: 'LEIS',
      ...pia('DHS/ICE/PIA-051'),
    }),
  ],
  'USCIS Central Index System 2 (CIS2)': [
    system('Central Index System 2', USCIS, { shortName: 'CIS2', ...pia('DHS/USCIS/PIA-009') }),
  ],
  'USCIS Customer Profile Management System (CPMS)': [
    system('Customer Profile Management System', USCIS, {
      shortName: 'CPMS',
      ...pia('DHS/USCIS/PIA-060'),
    }),
  ],
  'ICE Student and Exchange Visitor Program systems (SEVIS/SEVP)': [
    system('Student and Exchange Visitor Program systems (SEVIS/SEVP)'),
  ],
  'USCIS Verification Information System (E-Verify, SAVE)': [
    system('USCIS Verification Information System', undefined, { shortName: 'VIS' }),
  ],
  'Vigilant Solutions LEARN (Motorola Solutions)': [system('Vigilant LEARN')],
  'National Vehicle Location System (NVLS), 500+ agencies': [
    system('National Vehicle Location System', undefined, { shortName: 'NVLS' }),
  ],
  'Drug Enforcement Administration (DEA) National License Plate Reader Program': [
    system('DEA National License Plate Reader Program', DEA),
  ],
  'geographic query (HSI only), partial plate query, mobile app with phone scan': [ICE_PLATE_DATA],
  'avoiding the area under plate readers': [
    system('CBP license plate reader technology', CBP, pia('DHS/CBP/PIA-049')),
  ],
  // What a search looked for and did not find stands as an end of its own, in the words of the search.
  'audit, supervisor review and retention sections of DHS/ICE/PIA-039, (a) and (b)': [
    system('Audit, review and retention sections of DHS/ICE/PIA-039, (a) and (b)'),
  ],
  'ICE or CBP use of commercial or vendor plate-reader networks': [
    system('OIG or GAO report on ICE or CBP use of commercial plate-reader networks'),
  ],
};
