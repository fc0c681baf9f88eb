/** Text inside XML 1.0, whatever it holds: markup is escaped, what XML has no place for is replaced. */

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader of attributes would make blanks of these.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
/** Control characters, halves of surrogate pairs, and the two that are no characters. */
const NOWHERE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Safe in content and in an attribute with either quotation mark; what XML cannot say becomes U+FFFD. */
export const xmlText = (text: string | number): string =>
  String(text)
    .replace(NOWHERE, '\u{FFFD}')
    .replace(/[&<>"'\t\n\r]/g, (mark) => MARKUP[mark] ?? mark);

/** ` name="value"` for each that has a value. */
export const xmlAttributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(value)}"`))
    .join('');
