/** Identifiers as search compares them: letters and digits, upper case, so that dashes and blanks do not matter. */
export const normalIdentifier = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
