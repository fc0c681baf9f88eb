/**
 * Which recipients are, or may be, private persons. The rule asks for a sign of an organization, never for a sign
 * of a person: a firm missing from view can be added to the tables, a person shown cannot be unshown.
 */
import { GIVEN_NAMES } from './given-names.ts';
import { LEGAL_FORM_WORDS, ORGANIZATION_WORDS } from './organization-words.ts';
import { isReviewedBody } from './reviewed-bodies.ts';

/** What comes after these words is a trade name; what comes before them decides. */
const TRADES_AS = /\s+(?:D\/?B\/?A|DOING BUSINESS AS|C\/O|ATTN)\b.*$/i;

/** `SURNAME, GIVEN …`, as persons and sole traders register ("JUMP, JERRY FARRIER SERVICE"). */
const SURNAME_FIRST = /^[\p{L}'’-]+(?: [\p{L}'’-]+)?,\s*(\p{L}+)\b/u;

/** True unless the name carries an organization word, is one word, or is a reviewed body; in doubt true. */
export function mayBePerson(name: string): boolean {
  const decisive = name.replace(TRADES_AS, '');
  if (isReviewedBody(decisive)) return false;
  const words = wordsOfName(decisive);
  if (words.length === 0) return true;
  if (words.some((word) => LEGAL_FORM_WORDS.has(word))) return false;
  const given = SURNAME_FIRST.exec(decisive.trim())?.[1]?.toUpperCase();
  if (given !== undefined && GIVEN_NAMES.has(given)) return true;
  return words.length > 1 && !words.some((word) => ORGANIZATION_WORDS.has(word));
}

/**
 * Upper case words of a name. Dotted and spaced legal forms are joined ("P.S.C.", "L L C"); hyphenated words stay
 * whole, because half of a double family name ("DOE-CO") is no word of its own.
 */
export function wordsOfName(name: string): string[] {
  return name
    .toUpperCase()
    .replace(/\b([A-Z])\.(?=[A-Z]\b)/g, '$1')
    .replace(/\bL L C\b/g, 'LLC')
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** True for the publisher's own placeholder for a recipient it does not name ("DOMESTIC AWARDEES (UNDISCLOSED)"). */
export const isUndisclosedRecipient = (name: string): boolean =>
  /\b(?:AWARDEES?|RECIPIENTS?)\b.*\bUNDISCLOSED\b|\bMISCELLANEOUS (?:FOREIGN|DOMESTIC) AWARDEES?\b|\bREDACTED\b/i.test(
    name,
  );

/** True for a name that is taken out before anything is stored. */
export const isWithheldName = (name: string): boolean =>
  mayBePerson(name) && !isUndisclosedRecipient(name);
