/** Cameras, weapons, radios, drones, towers and networks as contract descriptions name them. */
import { company, type ProductRule, product } from './product-rule.ts';

export const EQUIPMENT_PRODUCTS: readonly ProductRule[] = [
  company('Axon Enterprise', /\bAXON\b/i, ['AXON BODY WORN CAMERAS'], ['AXONIUS LICENSES']),
  product(
    'TASER',
    /\bTASERS?\b/i,
    ['TASER 10 MODEL SUPPLIES/CARTRIDGES', 'X26P TASERS'],
    ['ERASERS'],
  ),
  company(
    'Flock Safety',
    /\bFLOCK SAFETY\b/i,
    ['FLOCK SAFETY LICENSE PLATE READERS'],
    ['FLOCK OF SHEEP', 'LICENSE PLATE READERS'],
  ),
  company(
    'Motorola Solutions',
    /\bMOTOROLA\b/i,
    ['MOTOROLA RADIOS. PORTABLE AND MOBILE RADIOS REQUIRED'],
    ['MOTOR OIL'],
  ),
  company(
    'Anduril Industries',
    /\bANDURIL\b/i,
    ['ANDURIL LATTICE LICENSES'],
    ['AUTONOMOUS SURVEILLANCE TOWERS', 'FUNDING FOR LATTICE INTEGRATION'],
  ),
  company('Skydio', /\bS?SKYDIO\b/i, ['10 SKYDIO X10D DRONE KITS'], ['SKY DIODES']),
  product(
    'Parrot ANAFI',
    /\bPARROT (?=SUAS\b)|\bPARROT ANAFI\b/i,
    ['PARROT ANAFI USA MIL DRONE'],
    ['PARROT CAGE'],
  ),
  company(
    'L3Harris Technologies',
    /\bL3 ?HARRIS\b/i,
    ['AMO L3 HARRIS GROUND TATICAL'],
    ['HARRISBURG INTERNATIONAL AIRPORT', 'HARRIS COUNTY'],
  ),
  product(
    'Starlink',
    /\bSTARLINK\b/i,
    ['STARLINK EQUIPMENT FOR CUSTOMS AND BORDER PROTECTION'],
    ['STAR LINKS'],
  ),
  product(
    'FirstNet',
    /\bFIRST ?NET\b/i,
    ['AT&T FIRST NET SERVICES', 'FIRSTNET SERVICES'],
    ['THE FIRST NETWORK SWITCH'],
  ),
  company(
    'AT&T',
    /\bAT&T\b/i,
    ['2-MONTH EXTENSION FOR OIT: WAN: SERVICES WITH AT&T'],
    ['AT THE PORT'],
  ),
  company('Verizon', /\bVERIZON\b/i, ['VERIZON WIRELESS SERVICES'], ['HORIZON']),
  company(
    'Smiths Detection',
    /\bSMITHS DETECTION\b/i,
    ['SMITHS DETECTION SUPPORT AND ON DEMAND SERVICES.'],
    ['LOCKSMITHS'],
  ),
  company(
    'Leidos',
    /\bLEIDOS\b/i,
    ['LEIDOS MAINTENANCE AND TECHNOLOGY SUPPORT SERVICES'],
    ['KALEIDOSCOPE'],
  ),
  company(
    'Rapiscan Systems',
    /\bRAPISCAN\b/i,
    ['RAPISCAN EQUIPMENT MAINTENANCE'],
    ['RAPID SCANNER'],
  ),
];
