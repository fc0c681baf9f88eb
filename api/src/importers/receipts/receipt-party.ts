/** The ends of a receipt's edges, made in one place so that a name always gives the same id. */
import {
  agencyIdByName,
  fedrampOfferingId,
  NAME_RANKS,
  offeringId,
  type StatedEntity,
  systemId,
  systemIdByName,
} from '#model';
import { agencyOfCode } from '../names/agencies.ts';
import { organizationOfName } from '../names/known-organizations.ts';

export interface Party {
  readonly entity: StatedEntity;
  /** The agency that speaks of the system in its own assessments and inventories. */
  readonly reportedBy?: Party;
  /** The organization that offers the offering. */
  readonly maker?: Party;
  /** Code of the agency that signs its awards, where the body has no code of its own. */
  readonly signsAs?: string;
}

type Said = Partial<Pick<StatedEntity, 'shortName' | 'aliases' | 'identifiers'>>;
const nameRank = NAME_RANKS.mentioned;

/** A federal agency by its CGAC or sub-tier code; throws on a code that the table lacks. */
export function agency(code: string): Party {
  const known = agencyOfCode(code);
  if (!known) throw new RangeError(`no agency has the code ${code}`);
  const shortName = known.abbreviation === null ? {} : { shortName: known.abbreviation };
  return {
    entity: { id: known.id, kind: 'agency', name: known.name, nameRank, ...shortName },
    signsAs: code,
  };
}

/** A public body without a federal code: a police department, a state office, a court, or a group of them as the record counts it. */
export const body = (name: string, said: Said & Pick<Party, 'signsAs'> = {}): Party => {
  const { signsAs, ...more } = said;
  const entity = { id: agencyIdByName(name), kind: 'agency' as const, name, nameRank, ...more };
  return signsAs === undefined ? { entity } : { entity, signsAs };
};

/** An organization under the name that the reviewed table of organizations gives it. */
export function organization(printed: string, said: Said = {}): Party {
  const { alias, ...known } = organizationOfName(printed);
  const aliases = [...(alias === null ? [] : [alias]), ...(said.aliases ?? [])];
  const named = aliases.length === 0 ? said : { ...said, aliases };
  return { entity: { ...known, kind: 'organization', nameRank, ...named } };
}

/** An offering by its FedRAMP package id. */
export const fedramp = (packageId: string, name: string, maker?: Party): Party => ({
  entity: {
    id: fedrampOfferingId(packageId),
    kind: 'offering',
    name,
    nameRank,
    identifiers: [{ scheme: 'fedramp', value: packageId }],
  },
  ...(maker === undefined ? {} : { maker }),
});

/** A product or service known by name only. */
export const offering = (name: string, maker?: Party, said: Said = {}): Party => ({
  entity: { id: offeringId(name), kind: 'offering', name, nameRank, ...said },
  ...(maker === undefined ? {} : { maker }),
});

/** A system known by name only; `idName` where its id is made of another of its names. */
export const system = (
  name: string,
  reportedBy?: Party,
  said: Said & { idName?: string } = {},
): Party => {
  const { idName = name, ...more } = said;
  return {
    entity: { id: systemIdByName(idName), kind: 'system', name, nameRank, ...more },
    ...(reportedBy === undefined ? {} : { reportedBy }),
  };
};

/** A use case of the AI inventories by its id, the same that the inventory's own rows get. */
export const inventorySystem = (id: string, name: string, said: Said = {}): Party => ({
  entity: {
    id: systemId(id),
    kind: 'system',
    name,
    nameRank,
    identifiers: [{ scheme: 'inventory', value: id }],
    ...said,
  },
});
