/**
 * Names looked at one by one and found to be bodies, though they carry no organization word. A firm missing
 * from view can be added here; compared as {@link nameKey}s.
 */
import { nameKey } from '#model';

const BODIES = [
  'AKTIN IE J.D.O.O.',
  'AMERICAN COUNCIL ON EDUCATION',
  'ARC - IMPERIAL VALLEY',
  'Babel Street',
  'Booz Allen',
  'Booz Allen Hamilton',
  'Case Guard',
  'CHEROKEE NATION',
  'COMPASS HOUSE',
  'CROWNE PLAZA TAMPA WESTSHORE',
  'ETABLISSEMENTS A DESCHAMPS ET FILS',
  'FCI SANDSTONE',
  'First Alert',
  'FLIGHT SUITS',
  'GEFEG - GESELLSCHAFT FUER ELEKTRONISCHEN GESCHAEFTSVERKEHR MBH',
  'GOIN TO GRANDMAS',
  'GOOD WORKS',
  'Google Cloud',
  'HOTELES SHERATON, S. DE R.L. DE C.V.',
  'HUDSON RIVER PARK TRUST',
  'J.D. POWER',
  'JAMUL INDIAN VILLAGE',
  'JHU APL',
  'KENS PAINT & BODY SHOP',
  'MCGRATH RENTCORP',
  'MORGAN INGLAND LIMITED',
  'MTZ SHOP',
  'MULTIMAXARRAY FIRSTSOURCE',
  'NAVAJO NATION',
  'NPEE L.C',
  'PC CONNECTION',
  'PERFECT FIT',
  'PROJECTINA AG',
  'Recorded Future',
  'RED ORANGE NORTH AMERICA',
  'RIO GD CNTY COMMISNR',
  'Salesforce Einstein',
  'SAN ANTONIO LIGHTHOUSE FOR THE BLIND',
  'SAVE AGAIN.COM',
  'SOUTHLINE QUARTER HORSES',
  'SOUTHWEST FEED GRAIN AND HAY',
  'Thomson Reuters',
  'THOMSON/WEST',
  'THOMA BRAVO',
  'THE ARC OF CUMBERLAND AND PERRY COUNTIES',
  'ThruVision TAC 16',
  'TMC-TELESOLV',
  "TOHONO O'ODHAM NATION",
  'TOWN OF ISLIP',
  'TOWN OF LANCASTER',
  'TREASURY FRANCHISE FUND, US',
] as const;

const KEYS = new Set(BODIES.map(nameKey));

/** True for a name on the reviewed list of bodies. */
export const isReviewedBody = (name: string): boolean => KEYS.has(nameKey(name));
