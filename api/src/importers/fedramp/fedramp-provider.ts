/** Who offers a FedRAMP offering: the printed provider, or the part of it that a reviewed line names. */
import { type NamedOrganization, organizationOfName } from '../names/known-organizations.ts';

interface ProviderLine {
  readonly printed: string;
  /** Only for offerings whose name matches. */
  readonly offering: RegExp;
  readonly organization: string;
  readonly why: string;
}

/** Reviewed: providers printed under a name that stands for more than the organization behind the offering. */
const PROVIDER_LINES: readonly ProviderLine[] = [
  {
    printed: 'Amazon',
    offering: /^AWS\b/,
    organization: 'Amazon Web Services',
    why: 'FedRAMP prints the group; the offerings AWS GovCloud and AWS US East/West are those of Amazon Web Services.',
  },
];

/** The organization that lists the offering as its own, with the printed name as alias where it differs. */
export function providerOf(printedProvider: string, offering: string): NamedOrganization {
  const printed = printedProvider.trim().replace(/\s+/g, ' ');
  const line = PROVIDER_LINES.find(
    (candidate) => candidate.printed === printed && candidate.offering.test(offering.trim()),
  );
  return line
    ? { ...organizationOfName(line.organization), alias: printed }
    : organizationOfName(printed);
}
