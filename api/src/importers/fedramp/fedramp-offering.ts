/** What both FedRAMP layouts say of one offering: the offering, who offers it, and which services it lists. */
import {
  type CalendarDate,
  type EntityId,
  fedrampOfferingId,
  NAME_RANKS,
  type StatedEdge,
  type StatedEntity,
} from '#model';
import { cloudServiceId, servicesListed } from '../products/cloud-services.ts';
import { statementBody } from '../statement-body.ts';
import { providerOf } from './fedramp-provider.ts';

export interface ListedOffering {
  readonly id: string | number;
  readonly provider: string;
  readonly name: string;
  readonly uei: string;
  /** Facts as key and printed value; empty values are left out. */
  readonly facts: readonly (readonly [key: string, value: string])[];
  /** Names of the services inside the offering, as printed. */
  readonly services: readonly string[];
}

/** The Marketplace page of an offering. */
export const offeringUrl = (id: string | number): string =>
  `https://marketplace.fedramp.gov/products/${encodeURIComponent(String(id).trim())}`;

/** True for the 12 letters and digits of a UEI; FedRAMP prints others too, which identify nothing. */
export const isUei = (text: string): boolean =>
  /^[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{11}$/.test(text.trim());

/** An offering named by its id only, as rows about two offerings or an agency do. */
export const mentionedOffering = (id: string | number, name: string): StatedEntity => ({
  id: fedrampOfferingId(id),
  kind: 'offering',
  name: name.trim(),
  nameRank: NAME_RANKS.mentioned,
  identifiers: [{ scheme: 'fedramp', value: String(id).trim() }],
});

/** Entities and edges of one listed offering; `rule` names the importer. */
export function offeringFacts(
  offering: ListedOffering,
  rule: string,
  asOf: CalendarDate | null,
): { entities: StatedEntity[]; edges: StatedEdge[] } {
  const provider = providerOf(offering.provider, offering.name);
  const listed: StatedEntity = {
    ...mentionedOffering(offering.id, offering.name),
    nameRank: NAME_RANKS.listed,
    facts: offering.facts
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => ({ key, value: value.trim() })),
  };
  const organization: StatedEntity = {
    id: provider.id,
    kind: 'organization',
    name: provider.name,
    ...(provider.shortName && { shortName: provider.shortName }),
    nameRank: NAME_RANKS.listed,
    ...(provider.alias === null ? {} : { aliases: [provider.alias] }),
    ...(isUei(offering.uei)
      ? { identifiers: [{ scheme: 'uei', value: offering.uei.trim() }] }
      : {}),
  };
  const entities = [listed, organization];
  const edges = [offers(provider.id, listed.id, `${rule}/offers`, asOf, null)];
  for (const { service, maker, words } of servicesListed(offering.services)) {
    if (maker.id !== provider.id) continue;
    const id = cloudServiceId(service);
    entities.push({ id, kind: 'offering', name: service.name, nameRank: NAME_RANKS.listed });
    edges.push(
      offers(provider.id, id, `${rule}/offers-service`, asOf, [
        words,
        `listed among the services of ${offering.name.trim()}`,
      ]),
    );
  }
  return { entities, edges };
}

function offers(
  from: EntityId,
  to: EntityId,
  rule: string,
  asOf: CalendarDate | null,
  service: readonly [quote: string, note: string] | null,
): StatedEdge {
  const [quote, note] = service ?? [null, null];
  return {
    from,
    kind: 'offers',
    to,
    statement: statementBody({ grade: 'documented', rule, asOf, quote, note }),
  };
}
