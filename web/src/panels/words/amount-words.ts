import { AMOUNT_BASIS_TABLE, type AmountBasis } from '#model';

/** What kind of number an amount is: "obligated, in these records". Different bases are never added. */
export const basisWords = (basis: AmountBasis): string =>
  AMOUNT_BASIS_TABLE.find((row) => row.basis === basis)?.label ?? basis;

/** The meaning of a basis in one sentence. */
export const basisMeaning = (basis: AmountBasis): string =>
  AMOUNT_BASIS_TABLE.find((row) => row.basis === basis)?.meaning ?? '';
