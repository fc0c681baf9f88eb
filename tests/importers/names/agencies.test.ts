/** Agencies are joined by code; names differ from file to file. */
import { describe, expect, it } from 'vitest';
import { agencyOfAbbreviation, agencyOfName } from '#api/importers/names/agencies.ts';

describe('an agency printed by name', () => {
  it.each([
    ['Immigration and Customs Enforcement', 'Department of Homeland Security', '7012'],
    ['U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT', 'Department of Homeland Security', '7012'],
    ['Customs and Border Protection', 'Department of Homeland Security', '7014'],
    ['DHS Headquarters', 'Department of Homeland Security', '7000'],
    ['United States Air Force', 'Department of Defense', '5700'],
    ['US Trustee Program', 'Department of Justice', '1555'],
    ['DOJ Office of the Inspector General', 'Department of Justice', '1504'],
    ['Indian Health Services', 'Department of Health and Human Services', '7527'],
  ])('%s under %s has the code %s', (name, parent, code) => {
    expect(agencyOfName(name, parent).code).toBe(code);
  });

  it('is the whole department when no bureau is printed', () => {
    expect(agencyOfName('Department of Homeland Security').code).toBe('070');
  });

  it('stays on its own when the table of codes lacks it', () => {
    const agency = agencyOfName('First Responder Network Authority', 'Department of Commerce');
    expect(agency.code).toBeNull();
    expect(agency.id).toBe('agency:name:first-responder-network-authority');
    expect(agency.parentCode).toBe('013');
  });

  it('is found by its abbreviation only where one bureau of the department has it', () => {
    expect(agencyOfAbbreviation('ICE', '070')?.code).toBe('7012');
    expect(agencyOfAbbreviation('FEMA', '070')).toBeNull();
  });
});
