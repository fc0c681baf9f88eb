/** Code tables decorate: they name agencies and make no edge but `part_of`. */
import { describe, expect, it } from 'vitest';
import { agencyCodes } from '#api/importers/codes/agency-codes.ts';
import { naicsCodes } from '#api/importers/codes/naics-codes.ts';
import { pscCodes } from '#api/importers/codes/psc-codes.ts';
import { edgeLines, readShared, readSorted, sharedDataPresent } from '../shared-data.ts';
import { textFile } from '../text-file.ts';

const AGENCY_HEADER =
  'CGAC AGENCY CODE,AGENCY NAME,AGENCY ABBREVIATION,SUBTIER CODE,SUBTIER NAME,SUBTIER ABBREVIATION,TOPTIER_FLAG';

describe('the agency code table', () => {
  it('says that a bureau is part of its department, by their codes', async () => {
    const { facts } = await readSorted(
      agencyCodes,
      textFile(
        `\ufeff${AGENCY_HEADER}\n070,Department of Homeland Security,DHS,7012,U.S. Immigration and Customs Enforcement,ICE,FALSE\n`,
      ),
    );
    expect(edgeLines(facts)).toEqual(['agency:7012 part_of agency:070']);
    expect(facts[0]?.entities.map(({ name, shortName }) => [name, shortName])).toEqual([
      ['Department of Homeland Security', 'DHS'],
      ['U.S. Immigration and Customs Enforcement', 'ICE'],
    ]);
  });

  it('puts back the zeros that a spreadsheet dropped', async () => {
    const { facts } = await readSorted(
      agencyCodes,
      textFile(`${AGENCY_HEADER}\n0,U.S. Congress,CONGRESS,10,The Senate,,TRUE\n`),
    );
    expect(edgeLines(facts)).toEqual(['agency:0010 part_of agency:000']);
  });

  it('names a department whose row has no bureau, without an edge', async () => {
    const { facts } = await readSorted(
      agencyCodes,
      textFile(`${AGENCY_HEADER}\n017,Department of the Navy,,,,,TRUE\n`),
    );
    expect(facts[0]?.entities.map(({ id }) => id)).toEqual(['agency:017']);
    expect(facts[0]?.edges).toEqual([]);
  });

  it('refuses a row without any code', async () => {
    const { refusals } = await readSorted(
      agencyCodes,
      textFile(`${AGENCY_HEADER}\n,Nobody,,,,,TRUE\n`),
    );
    expect(refusals.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'the row has no code'],
    ]);
  });

  it('announces itself even when it has no rows', async () => {
    const { sources, facts } = await readSorted(agencyCodes, textFile(`${AGENCY_HEADER}\n`));
    expect([sources.length, facts.length]).toEqual([1, 0]);
  });
});

describe.skipIf(!sharedDataPresent)('the published code tables', () => {
  it.each([
    [agencyCodes, 'reference/agency_codes.csv', 1531],
    [naicsCodes, 'reference/naics.csv', 1360],
    [pscCodes, 'reference/psc_codes.csv', 3769],
  ])('$format has as many rows as were counted', async (importer, path, rows) => {
    const { facts, refusals } = await readShared(importer, path);
    expect(facts.length).toBe(rows);
    expect(refusals).toEqual([]);
    expect(new Set(facts.map(({ record }) => record.id)).size).toBe(rows);
    const kinds = new Set(facts.flatMap(({ edges }) => edges.map(({ kind }) => kind)));
    expect([...kinds].filter((kind) => kind !== 'part_of')).toEqual([]);
  });
});
