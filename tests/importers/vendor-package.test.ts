/** A vendor's own package: what it says its service stands on, in its own words. */
import { describe, expect, it } from 'vitest';
import { NotUnderstood } from '#api/importers/importer.ts';
import { vendorPackage } from '#api/importers/vendor-package.ts';
import { edgeLines, readShared, readSorted, sharedDataPresent } from './shared-data.ts';
import { textFile } from './text-file.ts';

const packageOf = (serviceDescription: string) =>
  textFile(
    JSON.stringify({
      metadata: { version: '1', lastUpdated: '2026-09-21T00:00:00-06:00' },
      serviceIdentification: {
        providerName: 'Cloudy Inc.',
        serviceName: 'Cloudy Service',
        serviceDescription,
        fedRampPackageId: 'FR1',
        contactEmail: 'jane@cloudy.example',
      },
    }),
    'package.json',
  );

describe("a vendor's package", () => {
  it('makes an edge for a platform only where the list of deployments names it', async () => {
    const text =
      'We admire AWS GovCloud. The service includes deployments on Azure Government and AWS US East/West.';
    const { facts } = await readSorted(vendorPackage, packageOf(text));
    expect(edgeLines(facts).filter((line) => line.includes('built_on'))).toEqual([
      'fedramp:FR1 built_on fedramp:AGENCYAMAZONEW',
      'fedramp:FR1 built_on fedramp:F1603087869',
    ]);
  });

  it("is a party's own document: no statement of it is graded higher", async () => {
    const { facts } = await readSorted(
      vendorPackage,
      packageOf('It includes deployments on AWS GovCloud.'),
    );
    const grades = new Set(
      facts.flatMap(({ edges }) => edges.map(({ statement }) => statement.grade)),
    );
    expect([...grades]).toEqual(['documented-copy']);
    expect(facts[0]?.edges[1]?.statement.quote).toBe('It includes deployments on AWS GovCloud.');
    expect(facts[0]?.edges[1]?.statement.asOf).toBe('2026-09-21');
  });

  it('keeps no contact person', async () => {
    expect(JSON.stringify(await readSorted(vendorPackage, packageOf('')))).not.toContain('jane');
  });

  it('says which member a file lacks', async () => {
    const reading = readSorted(
      vendorPackage,
      textFile('{"serviceIdentification":{"fedRampPackageId":"FR1"}}', 'p.json'),
    );
    await expect(reading).rejects.toThrow(NotUnderstood);
    await expect(reading).rejects.toThrow('p.json lacks metadata');
  });
});

describe.skipIf(!sharedDataPresent)("the excerpt of Palantir's package", () => {
  it('names five platforms below Palantir Federal Cloud Service, each with its sentence', async () => {
    const { facts } = await readShared(
      vendorPackage,
      'vendor-docs/palantir-pfcs-package.excerpt.json',
    );
    expect(facts).toHaveLength(1);
    const below = facts.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'built_on'));
    expect(below.map(({ to }) => to).sort()).toEqual([
      'fedramp:AGENCYAMAZONEW',
      'fedramp:F1209051525',
      'fedramp:F1603047866',
      'fedramp:F1603087869',
      'fedramp:FR1805751477',
    ]);
    for (const { statement } of below)
      expect(facts[0]?.record.fields.serviceDescription).toContain(statement.quote);
  });
});
