/** Contact details never enter a record: addresses and telephone numbers inside longer texts are struck out before hashing. */

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const TELEPHONE = /(?<![\w.-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\w)/g;

/** The text with every e-mail address and US telephone number replaced by a remark that one stood there. */
export const withoutContacts = (text: string): string =>
  text
    .replace(EMAIL, '[e-mail address left out]')
    .replace(TELEPHONE, '[telephone number left out]');

/** True for a column or key whose very purpose is to reach a person. */
export const isContactColumn = (name: string): boolean =>
  /e-?mail|phone|\bfax\b|\bpoc\b|point of contact|contact (?:name|person)/i.test(
    name.replace(/_/g, ' '),
  );
