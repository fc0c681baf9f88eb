/** A few thousand rows of contracts, the same every time. */
import type { World } from './loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName, byUei } from './world.ts';

const AGENCIES = [
  anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE'),
  anAgency('7014', 'CUSTOMS AND BORDER PROTECTION', 'CBP'),
] as const;

/** 3,000 rows over 700 awards; every ninth company is known by name in one file and by UEI in another. */
export function bigWorld(rows = 3_000): World {
  const sources = [aSource('first list'), aSource('second list')] as const;
  return {
    sources,
    rows: Array.from({ length: rows }, (_, n) => {
      const award = n % 700;
      const company = award % 90;
      const name = `COMPANY NUMBER ${company}`;
      const known = company % 9 === 0 && n % 2 === 0;
      return awardRow(sources[n % 2 === 0 ? 0 : 1], `row ${n}`, {
        agency: AGENCIES[award % 2 === 0 ? 0 : 1],
        award: anAward(`PIID${award}`),
        holder: known ? byUei(`UEI${String(company).padStart(9, '0')}`, name) : byName(name),
        value: `${(n % 500) - 100}.${String(n % 100).padStart(2, '0')}`.replace('-0.', '0.'),
        on: `202${n % 6}-0${1 + (n % 9)}-1${n % 10}`,
      });
    }),
  };
}
