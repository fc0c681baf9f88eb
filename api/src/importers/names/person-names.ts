/**
 * Which recipients are, or may be, private persons. The rule asks for a sign of an organization, never for a sign
 * of a person: a firm missing from view can be added to the tables, a person shown cannot be unshown. A firm named
 * after its owner ("THE LAW OFFICE OF …", "… & ASSOCIATES") carries a sign and is shown under the name it registered.
 */
import { attachedNames } from './attached-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import {
  INITIALS_OF_PERSONS,
  INVERTED_TITLE,
  LEGAL_FORM_WORDS,
  ORGANIZATION_WORDS,
} from './organization-words.ts';
import { isReviewedBody } from './reviewed-bodies.ts';

/** `SURNAME, GIVEN …`, as persons and sole traders register ("JUMP, JERRY FARRIER SERVICE"). */
const SURNAME_FIRST = /^([\p{L}'’-]+(?: [\p{L}'’-]+)?),\s*(\p{L}.*)$/u;

/**
 * True unless the name carries an organization word, is one word, or is a reviewed body; in doubt true.
 * Of a name with another one attached ("… DBA …", "… ATTN …") what stands before decides, and one word before
 * it is no sign: a sole trader registers that way.
 */
export function mayBePerson(name: string): boolean {
  if (isReviewedBody(name)) return false;
  const { own, attached } = attachedNames(name);
  const words = wordsOfName(own);
  const [first] = words;
  if (first === undefined) return true;
  if (isReviewedBody(own)) return false;
  const signs = signsOfOrganization(words);
  if (signs.some((word) => LEGAL_FORM_WORDS.has(word))) return false;
  if (isSurnameFirst(own)) return true;
  if (signs.length > 0) return false;
  return words.length > 1 || attached.length > 0 || first.includes('-') || GIVEN_NAMES.has(first);
}

/**
 * The names inside a printed name that are, or may be, persons' although the whole is a body's: a trade name that
 * may be a person's, and anybody to ask for who carries no sign of an organization ("ROE LLC ATTN JANE").
 */
export const personsAttachedTo = (name: string): string[] =>
  attachedNames(name)
    .attached.filter(
      (other) =>
        other.name !== '' &&
        (mayBePerson(other.name) ||
          (other.isContact && signsOfOrganization(wordsOfName(other.name)).length === 0)),
    )
    .map((other) => other.name);

/** Organization words, without those that are a person's initials or family name where they stand ("JV ROE", "MARIA CO"). */
const signsOfOrganization = (words: readonly string[]): string[] =>
  words.filter(
    (word, at) =>
      ORGANIZATION_WORDS.has(word) &&
      !(at === 0 && INITIALS_OF_PERSONS.has(word)) &&
      !(word === 'CO' && at === 1 && words.length === 2 && GIVEN_NAMES.has(words[0] ?? '')),
  );

/** A title turned round ("JUSTICE, MONTANA DEPT OF") is a body's; any other word after a family name may be a given name. */
function isSurnameFirst(name: string): boolean {
  const [, before = '', after = ''] = SURNAME_FIRST.exec(name.trim()) ?? [];
  const tail = wordsOfName(after);
  const [given] = tail;
  if (given === undefined) return false;
  if (GIVEN_NAMES.has(given)) return true;
  if (signsOfOrganization(wordsOfName(before)).length > 0) return false;
  return !ORGANIZATION_WORDS.has(given) && !INVERTED_TITLE.has(tail.at(-1) ?? '');
}

/** The end of an address in the web, part of the word before it. */
const WEB_NAME = 'COM|NET|ORG|GOV|EDU|INFO|BIZ|TECH|AI|IO|US|CO';
const PERIOD_BETWEEN_WORDS = new RegExp(
  `(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])(?!(?:${WEB_NAME})(?![\\p{L}\\p{N}]))`,
  'gu',
);

/**
 * Upper case words of a name. Dotted and spaced legal forms are joined ("P.S.C.", "L L C"); hyphenated words stay
 * whole, because half of a double family name ("DOE-CO") is no word of its own.
 */
export function wordsOfName(name: string): string[] {
  return name
    .toUpperCase()
    .replace(/\b([A-Z])\.(?=[A-Z]\b)/g, '$1')
    .replace(PERIOD_BETWEEN_WORDS, ' ')
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
