/** The entities that a generated award id names: the contract, its vehicle, and agencies by code. */
import {
  type AwardIdParts,
  agencyId,
  awardId,
  idvGeneratedId,
  isGeneratedAwardId,
  parseAwardId,
  type StatedEntity,
} from '#model';
import { agencyOfCode } from '../names/agencies.ts';

/** Longest generated award id that is taken for one; published ones have at most 60 characters. */
const LONGEST_ID = 100;

export interface NamedAward extends AwardIdParts {
  readonly generated: string;
  readonly contract: StatedEntity;
  /** The vehicle it was ordered under; null for a definitive contract. */
  readonly vehicle: StatedEntity | null;
  /** The award's page at USAspending. */
  readonly url: string;
}

type Facts = NonNullable<StatedEntity['facts']>;

/** The award of a generated id, with facts of the contract; null when the text is no such id. */
export function namedAward(generated: string, facts: Facts = []): NamedAward | null {
  const parts = generated.length <= LONGEST_ID ? parseAwardId(generated) : null;
  if (parts === null) return null;
  const { parent } = parts;
  const kind = parts.award === 'idv' ? 'idv' : parent === null ? 'definitive contract' : 'order';
  const vehicle = parent === null ? null : idvGeneratedId(parent.piid, parent.agencyCode);
  if (vehicle !== null && !isGeneratedAwardId(vehicle)) return null;
  return {
    ...parts,
    generated,
    contract: contractEntity(generated, parts.piid, [{ key: 'award', value: kind }, ...facts]),
    vehicle:
      vehicle === null || parent === null
        ? null
        : contractEntity(vehicle, parent.piid, [{ key: 'award', value: 'idv' }]),
    url: `https://www.usaspending.gov/award/${encodeURIComponent(generated)}`,
  };
}

const contractEntity = (generated: string, piid: string, facts: Facts): StatedEntity => ({
  id: awardId(generated),
  kind: 'contract',
  name: piid,
  nameRank: 3,
  identifiers: [
    { scheme: 'piid', value: piid },
    { scheme: 'award-id', value: generated },
  ],
  facts,
});

/** The agency of a CGAC or sub-tier code, under the name of the code table; a code the table lacks names itself. */
export function agencyEntity(code: string): StatedEntity {
  const agency = agencyOfCode(code);
  return {
    id: agency?.id ?? agencyId(code.trim()),
    kind: 'agency',
    name: agency?.name ?? `Agency with code ${code.trim()}`,
    nameRank: agency === null ? 0 : 2,
    ...(agency?.abbreviation ? { shortName: agency.abbreviation } : {}),
    identifiers: [{ scheme: 'agency-code', value: code.trim().toUpperCase() }],
  };
}
