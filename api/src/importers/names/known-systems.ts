/** Systems that records print under several names. Reviewed: a name stands here only where it can mean no other system. */
import { type EntityId, nameKey, systemIdByName } from '#model';

interface KnownSystem {
  readonly name: string;
  readonly shortName: string;
  /** The name that the id is made of: the short form where that alone is unmistakable. */
  readonly idName: string;
  /** Other names as printed; compared as {@link nameKey}s. */
  readonly printedAs: readonly string[];
}

const KNOWN_SYSTEMS: readonly KnownSystem[] = [
  {
    name: 'USCIS Electronic Immigration System',
    shortName: 'ELIS',
    idName: 'ELIS',
    printedAs: [
      'USCIS ELIS',
      'USCIS Electronic Immigration System (ELIS)',
      'Electronic Immigration System',
    ],
  },
  {
    name: 'Repository for Analytics in a Virtualized Environment',
    shortName: 'RAVEn',
    idName: 'Repository for Analytics in a Virtualized Environment',
    printedAs: ['ICE RAVEn', 'Repository for Analytics in a Virtualized Environment (RAVEn)'],
  },
  {
    name: 'Automated Targeting System',
    shortName: 'ATS',
    idName: 'Automated Targeting System',
    printedAs: ['Automated Targeting System (ATS)', 'CBP ATS'],
  },
  {
    name: 'Automated Biometric Identification System',
    shortName: 'IDENT',
    idName: 'Automated Biometric Identification System',
    printedAs: ['Automated Biometric Identification System (IDENT)', 'DHS IDENT'],
  },
  {
    name: 'Traveler Verification Service',
    shortName: 'TVS',
    idName: 'Traveler Verification Service',
    printedAs: ['CBP TVS', 'Traveler Verification Service (TVS)'],
  },
  {
    name: 'Homeland Advanced Recognition Technology',
    shortName: 'HART',
    idName: 'HART',
    printedAs: ['DHS HART', 'Homeland Advanced Recognition Technology (HART)'],
  },
];

const BY_KEY = new Map(
  KNOWN_SYSTEMS.flatMap((known) =>
    [known.name, known.shortName, ...known.printedAs].map(
      (name) => [nameKey(name), known] as const,
    ),
  ),
);

export interface NamedSystem {
  readonly id: EntityId;
  readonly name: string;
  readonly shortName: string | null;
  /** The name as printed, where it differs. */
  readonly alias: string | null;
}

/** The system a printed name stands for: the known one, else one of that very name; "(ABC)" at the end is its short form. */
export function systemOfName(printed: string): NamedSystem {
  const trimmed = printed.trim().replace(/\s+/g, ' ');
  const known = BY_KEY.get(nameKey(trimmed));
  if (known)
    return {
      id: systemIdByName(known.idName),
      name: known.name,
      shortName: known.shortName,
      alias: trimmed === known.name || trimmed === known.shortName ? null : trimmed,
    };
  const short = shortFormOf(trimmed);
  const name = short === null ? trimmed : trimmed.slice(0, trimmed.lastIndexOf('(')).trim();
  return {
    id: systemIdByName(name),
    name,
    shortName: short,
    alias: short === null ? null : trimmed,
  };
}

/** "ELITE" of "… for Enforcement (ELITE)": a short form with at least two capitals; null without one. */
export function shortFormOf(name: string): string | null {
  const short = /\S \(([A-Z][A-Za-z0-9&/-]{1,14})\)$/.exec(name.trim())?.[1] ?? null;
  return short !== null && /[A-Z].*[A-Z]/.test(short) ? short : null;
}
