/** A vendor's own FedRAMP package file: what the vendor says its service is built on. */
import { z } from 'zod';
import {
  type CalendarDate,
  fedrampOfferingId,
  type Outcome,
  type RowFacts,
  type Source,
  type StatedEdge,
  type StatedEntity,
} from '#model';
import { draftRecord, fileSource } from './draft.ts';
import { mentionedOffering, offeringFacts, offeringUrl } from './fedramp/fedramp-offering.ts';
import { readJson, startsWithKeys } from './files/json-file.ts';
import { type Importer, type InputFile, NotUnderstood, type ReadContext } from './importer.ts';
import { withoutContacts } from './names/contact-details.ts';
import { dateOfTimestamp, quoteAround, statementBody } from './statement-body.ts';

const FORMAT = 'vendor-package';
const RULE_VERSION = 1;

const PackageSchema = z.object({
  metadata: z.object({
    version: z.string().optional(),
    lastUpdated: z.string().default(''),
    sourceOfUpdate: z.string().optional(),
  }),
  serviceIdentification: z.object({
    providerName: z.string().trim().min(1),
    ueiNumber: z.string().default(''),
    serviceName: z.string().trim().min(1),
    serviceAcronym: z.string().default(''),
    serviceDescription: z.string().default(''),
    certificationType: z.string().default(''),
    fedRampPackageId: z.string().trim().min(1),
    website: z.string().default(''),
  }),
  certifiedServices: z
    .array(z.object({ serviceName: z.string(), securityCategory: z.string().default('') }))
    .default([]),
});
type VendorPackage = z.infer<typeof PackageSchema>;

/** Reviewed: platforms as vendors print them in "deployments on …", and the FedRAMP offering each is. */
const PLATFORMS: readonly { readonly words: string; readonly id: string; readonly name: string }[] =
  [
    { words: 'AWS GovCloud', id: 'F1603047866', name: 'AWS GovCloud' },
    { words: 'AWS US East/West', id: 'AGENCYAMAZONEW', name: 'AWS US East/West' },
    {
      words: 'Azure Government',
      id: 'F1603087869',
      name: 'Azure Government (includes Dynamics 365)',
    },
    { words: 'Azure Commercial', id: 'F1209051525', name: 'Azure Commercial Cloud' },
    {
      words: 'Google Cloud Platform (GCP)',
      id: 'FR1805751477',
      name: 'Google Services (Google Cloud Platform Products and underlying Infrastructure)',
    },
  ];

export const vendorPackage: Importer = {
  format: FORMAT,
  title: "Vendor's own FedRAMP package",
  ruleVersion: RULE_VERSION,
  recognises: (head) => startsWithKeys(head, ['serviceIdentification', 'fedRampPackageId']),
  async *read(file, context): AsyncGenerator<Outcome> {
    const parsed = PackageSchema.safeParse(await readJson(file));
    if (!parsed.success)
      throw new NotUnderstood(
        `${file.name} lacks ${parsed.error.issues[0]?.path.join('.') || 'its members'}, which a vendor's FedRAMP package has.`,
      );
    const source = packageSource(file, context, parsed.data);
    yield { type: 'source', source };
    yield packageFacts(parsed.data, source);
  },
};

function packageSource(file: InputFile, context: ReadContext, parsed: VendorPackage): Source {
  const { providerName, serviceName } = parsed.serviceIdentification;
  const updated = dateOfTimestamp(parsed.metadata.lastUpdated);
  const url = parsed.metadata.sourceOfUpdate;
  return fileSource({
    format: FORMAT,
    kind: 'vendor documentation',
    title: `${serviceName}: FedRAMP package of ${providerName} (${file.name})`,
    publisher: providerName,
    url: url !== undefined && /^https?:\/\/\S+$/.test(url) ? url : null,
    publishedOn: updated,
    retrievedOn: context.retrievedOn,
    contentAsOf: updated,
    sha256: context.sha256,
    licence: 'Published by the vendor; facts and short quotations only',
    coverage:
      'What the vendor says of its own service. Contact persons and schedules are left out.',
    doesNotProve:
      "Which of the platforms named holds one customer's data, and since when each is in use.",
    ruleVersion: RULE_VERSION,
  });
}

/** The cells of the package that are kept: no contact persons, no schedules. */
function packageFields({ serviceIdentification, certifiedServices, metadata }: VendorPackage) {
  const printed = {
    ...serviceIdentification,
    lastUpdated: metadata.lastUpdated,
    certifiedServices: certifiedServices
      .map(({ serviceName, securityCategory }) => `${serviceName} (${securityCategory})`)
      .join('; '),
  };
  return Object.fromEntries(
    Object.entries(printed)
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => [key, withoutContacts(value)]),
  );
}

function packageFacts(parsed: VendorPackage, source: Source): RowFacts {
  const service = parsed.serviceIdentification;
  const record = draftRecord(source.id, {
    recordId: service.fedRampPackageId,
    locator: '/serviceIdentification',
    fields: packageFields(parsed),
    url: offeringUrl(service.fedRampPackageId),
  });
  const offered = offeringFacts(
    {
      id: service.fedRampPackageId,
      provider: service.providerName,
      name: service.serviceName,
      uei: service.ueiNumber,
      facts: [
        ['acronym', service.serviceAcronym],
        ['certification type', service.certificationType],
        ['certified services', parsed.certifiedServices.map((one) => one.serviceName).join(', ')],
      ],
      services: [],
    },
    FORMAT,
    source.contentAsOf,
  );
  const below = platformsNamed(
    service.serviceDescription,
    service.fedRampPackageId,
    source.contentAsOf,
  );
  return {
    type: 'facts',
    line: 1,
    record,
    entities: [...offered.entities, ...below.entities],
    edges: [...offered.edges, ...below.edges].map((edge) => ({
      ...edge,
      statement: { ...edge.statement, grade: 'documented-copy' },
    })),
  };
}

/** `built_on` for every platform that the description names in its list of deployments. */
function platformsNamed(
  description: string,
  packageId: string,
  asOf: CalendarDate | null,
): { entities: StatedEntity[]; edges: StatedEdge[] } {
  const sentence = /[^.]*\bdeployments on\b[^.]*\.?/.exec(description)?.[0].trim() ?? '';
  const named = PLATFORMS.filter(({ words }) => sentence.includes(words));
  return {
    entities: named.map(({ id, name }) => mentionedOffering(id, name)),
    edges: named.map(({ id, words }) => ({
      from: fedrampOfferingId(packageId),
      kind: 'built_on',
      to: fedrampOfferingId(id),
      statement: statementBody({
        grade: 'documented-copy',
        rule: `${FORMAT}/built-on`,
        asOf,
        quote: quoteAround(sentence, words),
        note: `the vendor's own description names "${words}"`,
      }),
    })),
  };
}
