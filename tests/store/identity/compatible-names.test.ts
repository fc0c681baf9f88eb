/** Names that may, and may not, be one organization when a UEI says so. */
import { expect, it } from 'vitest';
import { namesAreCompatible } from '#api/store/identity/compatible-names.ts';

it.each([
  ['LEIDOS, INC.', 'Leidos Inc'],
  ['THE GEO GROUP, INC.', 'GEO GROUP'],
  ['Thomson Reuters', 'THOMSON REUTERS SPECIAL SERVICES LLC'],
  ['Palantir Tech Inc.', 'PALANTIR TECHNOLOGY'],
  ['UNIV OF TEXAS', 'University of Texas'],
  ['JOHNSON & JOHNSON', 'Johnson and Johnson'],
])('%s and %s are compatible, either way round', (a, b) => {
  expect(namesAreCompatible(a, b)).toBe(true);
  expect(namesAreCompatible(b, a)).toBe(true);
});

it.each([
  ['FOUR POINTS TECHNOLOGY', 'FOUR POINTS COMMUNICATION SERVICES'],
  ['CLEARVIEW AI', 'KHARONS CLEARVIEW TOOL'],
  ['Palantir', 'PALANTIR USG'],
  ['Qualtrics', 'CARAHSOFT TECHNOLOGY CORP'],
  ['Consensus Cloud', 'Accenture Federal Services'],
  ['Thomson Reut', 'Thomson Reuters'],
])('%s and %s are not', (a, b) => {
  expect(namesAreCompatible(a, b)).toBe(false);
  expect(namesAreCompatible(b, a)).toBe(false);
});
