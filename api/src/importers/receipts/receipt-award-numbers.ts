/** Award numbers as receipts print them, and the generated award id of USAspending that they are part of. */
import { awardId, type EntityId, idvGeneratedId } from '#model';

/**
 * Reviewed: numbers whose full id stands in USAspending's contract transactions of ICE and CBP, FY2021 to FY2026
 * (the parents of orders are in the id and nowhere in the number). 70RTAC26A00000001 stands there as a parent.
 */
export const AWARD_NUMBERS: Readonly<Record<string, string>> = {
  '70B03C23F00001059': 'CONT_AWD_70B03C23F00001059_7014_HSHQDC13D00020_7001',
  '70CMSD18FR0000022': 'CONT_AWD_70CMSD18FR0000022_7012_HSHQDC13D00003_7001',
  '70CMSD18FR0000096': 'CONT_AWD_70CMSD18FR0000096_7012_HSCEMD17D00001_7012',
  '70CTD021FR0000232': 'CONT_AWD_70CTD021FR0000232_7012_HHSN316201200002W_7529',
  '70CTD022FR0000170': 'CONT_AWD_70CTD022FR0000170_7012_GS35F0086U_4730',
  '70CTD026FC0000012': 'CONT_AWD_70CTD026FC0000012_7012_70RTAC26A00000001_7001',
  '70CTD026FC0000018': 'CONT_AWD_70CTD026FC0000018_7012_70RTAC26A00000001_7001',
  '70RTAC26A00000001': 'CONT_IDV_70RTAC26A00000001_7001',
  HSCEDM15F00013: 'CONT_AWD_HSCEDM15F00013_7012_HSCEMS14A00004_7012',
  HSCEMD17F00008: 'CONT_AWD_HSCEMD17F00008_7012_GS02F026DA_4732',
  HSCEMD17J00077: 'CONT_AWD_HSCEMD17J00077_7012_HSCEMD17D00001_7012',
  HSCEMS16J00065: 'CONT_AWD_HSCEMS16J00065_7012_HSSS0112D0020_7009',
  HSCETC13F00030: 'CONT_AWD_HSCETC13F00030_7012_GS35F0086U_4730',
  HSCETC14F00041: 'CONT_AWD_HSCETC14F00041_7012_GS35F0306J_4730',
  HSCETC16J00002: 'CONT_AWD_HSCETC16J00002_7012_HSHQDC16D00001_7001',
  HSCETC16J00026: 'CONT_AWD_HSCETC16J00026_7012_HSHQDC13DE2058_7001',
  HSCETE15J00416: 'CONT_AWD_HSCETE15J00416_7012_HSHQDC13D00003_7001',
  HSCETE16J00343: 'CONT_AWD_HSCETE16J00343_7012_HSHQDC13D00003_7001',
};

/** Reviewed: vehicles that records name as parents, and the agency that keeps them in the same transactions. */
const VEHICLE_AGENCIES: Readonly<Record<string, string>> = {
  GS35F0086U: '4730',
  // every 47QTCA schedule there is kept by 4732
  '47QTCA24D004L': '4732',
};

/**
 * Reviewed: receipts that describe an award without its number, where exactly one award in the records fits.
 * The match is ours, not the record's: the note of each statement says so.
 */
export const AWARDS_DESCRIBED: Readonly<Record<string, { piid: string; how: string }>> = {
  F041: {
    piid: '70CMSD25P00000111',
    how: 'The record prints no number; this is the one award of ICE to Clearview AI of that day with 3,750,000.00 obligated.',
  },
  F117: {
    piid: 'HSCETC14C00002',
    how: 'The record prints no number; this is the one ICM contract of 2014 in the records.',
  },
  F131: {
    piid: '70CMSD21C00000001',
    how: 'The record prints no number; this is the one ICE award to LexisNexis Risk Solutions that began in 2021, with 3,168,000.00 in its first action.',
  },
};

export interface NumberedAward {
  readonly id: EntityId;
  readonly generated: string;
  readonly piid: string;
  /** False where the parent vehicle of an order is not known: the id then matches nothing in USAspending. */
  readonly whole: boolean;
}

const VEHICLES = /^[ADG]$/;
const WITHOUT_PARENT = /^[CP]$/;

/** The award of a number under an agency: the ninth character tells vehicles, contracts that have no parent, and orders. */
export function awardOfNumber(printed: string, agencyCode: string): NumberedAward {
  const piid = printed.replaceAll('-', '');
  const known = AWARD_NUMBERS[piid];
  const type = piid.charAt(8);
  const parent = WITHOUT_PARENT.test(type) ? '-NONE-' : '-UNSTATED-';
  const generated =
    known ??
    (VEHICLES.test(type)
      ? idvGeneratedId(piid, agencyCode)
      : `CONT_AWD_${piid}_${agencyCode}_${parent}_${parent}`);
  return {
    id: awardId(generated),
    generated,
    piid,
    whole: !generated.includes('-UNSTATED-'),
  };
}

/** An award that a record speaks of without any number: one node a fact, matched with nothing. */
export const awardWithoutNumber = (factId: string, agencyCode: string): EntityId =>
  awardId(`CONT_AWD_UNSTATED-${factId}_${agencyCode}_-UNSTATED-_-UNSTATED-`);

/** The vehicle of a printed parent number; null where its keeping agency is not known. */
export function vehicleOfNumber(piid: string): NumberedAward | null {
  const keeper = VEHICLE_AGENCIES[piid];
  const generated =
    AWARD_NUMBERS[piid] ?? (keeper === undefined ? null : idvGeneratedId(piid, keeper));
  return generated === null ? null : { id: awardId(generated), generated, piid, whole: true };
}
