/**
 * Reviewed: public bodies as receipts print them. A group keeps the words and the number of its record,
 * so that two records about different bodies never share one.
 */
import { agency, body, type Party } from './receipt-party.ts';

export const ICE = agency('7012');
export const CBP = agency('7014');
export const USCIS = agency('7003');
export const DHS = agency('070');
const SECRET_SERVICE = agency('7009');
const GAO = agency('005');
const DHS_OIG = agency('7004');
export const DEA = agency('1524');
/** It has no agency code; its awards are signed by ICE. */
export const HSI = body('Homeland Security Investigations', { shortName: 'HSI', signsAs: '7012' });
export const OBIM = body('Office of Biometric Identity Management', { shortName: 'OBIM' });
const SAN_MATEO_POLICE = body('San Mateo Police Department (California)');
export const FOREST_PARK_POLICE = body('Forest Park Police Department (Illinois)');
const ILLINOIS_SECRETARY = body('Illinois Secretary of State');
/** Who asks Ring for video, as Ring's own pages and letters speak of them: no body is named. */
const ASKING_RING = body('Law enforcement agencies that make requests to Ring');
const BORDER_PATROL = body('U.S. Border Patrol');

export const RECEIPT_AGENCIES: Readonly<Record<string, readonly Party[]>> = {
  'U.S. Immigration and Customs Enforcement (ICE)': [ICE],
  'U.S. Immigration and Customs Enforcement (ICE) to driver data of 3 in 4 adults': [ICE],
  'removal of individuals who are not a serious threat': [ICE],
  'ICE Homeland Security Investigations (HSI)': [HSI],
  'U.S. Customs and Border Protection (CBP)': [CBP],
  'U.S. Customs and Border Protection (CBP) through Motorola Solutions technology': [CBP],
  'CBP (airline face recognition partners)': [CBP],
  'U.S. Border Patrol (Flock networks)': [BORDER_PATROL],
  'U.S. Citizenship and Immigration Services (USCIS)': [USCIS],
  'Transportation Security Administration (TSA)': [agency('7013')],
  'U.S. Department of Homeland Security (DHS)': [DHS],
  'Department of Homeland Security': [DHS],
  'ICE or another DHS component (per FOIA release)': [DHS],
  'DHS or ICE (as of 2025-01-30)': [DHS, ICE],
  'CBP, ICE and U.S. Secret Service (commercial telemetry data)': [CBP, ICE, SECRET_SERVICE],
  'DHS security of biometric data and PII (ICE and OBIM first)': [ICE, OBIM],
  'U.S. Department of Health and Human Services': [agency('075')],
  'DHS Office of Inspector General': [DHS_OIG],
  'U.S. Government Accountability Office (GAO)': [GAO],
  GAO: [GAO],
  'DHS OIG and GAO': [DHS_OIG, GAO],
  'Federal Trade Commission (FTC)': [agency('029')],
  'California State Auditor': [body('California State Auditor')],
  'Illinois Secretary of State': [ILLINOIS_SECRETARY],
  'Federal judge in Oklahoma (U.S. District Court)': [body('U.S. District Court in Oklahoma')],
  'San Mateo Police Department (Flock Transparency Portal)': [SAN_MATEO_POLICE],
  'Lawrence Police Department (Kansas) / Axon Fusus': [body('Lawrence Police Department (Kansas)')],
  '42 federal law-enforcement agencies on facial recognition': [
    body('42 federal law-enforcement agencies surveyed in GAO-21-518'),
  ],
  'seven DHS and DOJ law-enforcement agencies': [
    body('Seven DHS and DOJ law-enforcement agencies of GAO-23-105607'),
  ],
  'domestic law enforcement agencies outside DHS': [
    body('Domestic law enforcement agencies outside DHS (DHS/ICE/PIA-051)'),
  ],
  'four California police and sheriff agencies': [
    body('Four California police and sheriff agencies of Report 2019-118'),
  ],
  'Eight Washington State law enforcement agencies': [
    body('Eight Washington State law enforcement agencies (2025)'),
  ],
  'contributing local agencies via regional hubs (HIDTA)': [
    body('Local agencies contributing plate reads through HIDTA hubs'),
  ],
  'Local police (Flock searches of Danville, Illinois cameras)': [
    body('Local police that searched Danville (Illinois) Flock cameras'),
  ],
  'ICE or immigration reasons, more than 4,000 lookups': [ICE],
  'police query of Flock plate history': [
    body('Police in the Oklahoma case about a Flock plate query'),
  ],
  'law enforcement (11 times, emergencies)': [ASKING_RING],
  'law enforcement, in emergencies, without warrant': [ASKING_RING],
  'search warrant (not subpoena)': [ASKING_RING],
  '3,147 in 2021 (about 1,900 in 2020)': [ASKING_RING],
  '2,161 law enforcement agencies': [
    body('2,161 law enforcement agencies enrolled in Ring Neighbors (July 2022)'),
  ],
  'Federal agencies (any)': [body('Federal agencies (any)')],
};
