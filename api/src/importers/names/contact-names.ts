/**
 * Names of officials and contact persons inside longer texts ("ACOR: JANE DOE, 202-555-0100, JANE.DOE@…"): struck out
 * with their addresses before hashing. Contract descriptions hold hundreds of them. What is struck out is what stands
 * beside a role, a number or an address; the words of contracts are passed over. Where the lead to a name is weak
 * ("C/O", "ROUTING TO": firms and places stand there too) the first word has to be a given name.
 */
import { withoutContacts } from './contact-details.ts';
import { CONTRACT_WORDS } from './contract-words.ts';
import { CENSUS_GIVEN_NAMES, GIVEN_NAMES } from './given-names.ts';
import { NAME_WITHHELD } from './name-redaction.ts';
import { LEGAL_FORM_WORDS, ORGANIZATION_WORDS } from './organization-words.ts';

const ROLE =
  'A?COT?RS?|ACTOR|[APT]?POCS?|PCOR|CONTACTS?|CONTRACT(?:ING)? OFFICERS?(?: REPRESENTATIVE)?|REPRESENTATIVE|SPECIALIST|APPROVERS?|ATTN';
/** Words that stand for a role, and for other things too. */
const WEAK_ROLE = 'CS|CO|IPP|APPROVAL|INVOICES?|ROUTING|RECEIVER';
/** What may lead to a person, and as well to a firm or a place. */
const WEAK_LEAD = `(?:(?:${WEAK_ROLE})(?:'?S)?(?: (?:NAME|CHANGE|APPROVAL|ROUTING))* (?:TO|FROM)|C\\/O|DELIVER TO|DELIVERY(?=:)|(?:SUBMITTED|PROCESSED) BY|(?:APPOINT|REMOVE|REPLACE)[DS]?|OWNER(?=:)|GRIEVANT(?=:)|CASE-[A-Z]+|[A-Z]{2} +\\d{5})`;
const WITHHELD = '\\[name withheld\\]';
const LEFT_OUT = '\\[(?:e-mail address|telephone number) left out\\]';

const WORD = `(?<![A-Z])(?!(?:${[...CONTRACT_WORDS, ...ORGANIZATION_WORDS].join('|')})(?![A-Z]))[A-Z][A-Z'’-]+(?![\\w@])`;
const INITIAL = `(?: +[A-Z]\\.?(?= ))`;
const NICKNAME = `(?: +(?:"[A-Z]+"|'[A-Z]+'))`;
const FULL_NAME = `${WORD}(?:${INITIAL}|${NICKNAME})?(?: +${WORD}){1,2}`;
const NAME = `(?:(?:MRS?|MS)\\.? )?(?:${FULL_NAME}|[A-Z]\\. ?${WORD})`;
/** One given and one family name, told apart; not the name of a firm or a building. */
const GIVEN_AND_FAMILY_NAME = `(?<given>${WORD})${INITIAL}? +${WORD}(?!,? (?:${[...LEGAL_FORM_WORDS].join('|')}|BLDG|BUILDING|AIRPORT|COURTHOUSE|PLAZA)(?![A-Z]))`;
/** A word that follows a name in a sentence. */
const ENDS_NAME = `(?=\\s*(?:[,;.)[/&+]|$)|\\s+(?:AND|AS|AT|EFFECTIVE|FOR|FROM|IN|TO|WITH)\\b)`;

const every = (pattern: string): RegExp => new RegExp(pattern, 'gi');

/** "COR: JANE DOE", "POC - JANE DOE" */
const AFTER_MARKED_ROLE = every(
  `(\\b(?:${ROLE}|WEBVIEW)\\)?(?:'S)?(?: NAME)?\\s*[:;(/-]+\\s*(?:PRIMARY:\\s*)?)${NAME}`,
);
/** "ACOR JANE DOE,", "NEW COR, JANE DOE", "COR APPOINTMENT, JANE DOE", "POC J DOE," */
const AFTER_ROLE = every(
  `(\\b(?:${ROLE})\\)?(?: APPOINTMENT)?,? +)(?:${NAME}|[A-Z] ${WORD})${ENDS_NAME}`,
);
/** "CHANGE THE COR IN IPP FROM JANE DOE TO JOHN ROE", "COR'S NAME TO JANE DOE", "COR IS HEREBY CHANGED FROM JANE DOE" */
const SUCCESSION = every(
  `(\\b(?:${ROLE}|RECEIVER)\\)?(?:'?S'?\\)?)?(?:,? (?:\\(CO'?S?\\)(?:'S)?|NAME|IS|HEREBY|BACK|IN IPP|CHANGED?|AND IPP|IPP|INVOICES?|APPROVER|ROUTING))*,? (?:FROM|FORM|TO) )${NAME}`,
);
/** "CHANGE CO TO DOE", "CHANGE COR FROM DOE TO ROE", "NEW COR DOE": a family name alone that ends the sentence. */
const FAMILY_NAME = every(
  `(\\b(?:CHANG(?:E|ED|ES|ING)|NEW) (?:(?:THE|IN|IPP|NEW|CURRENT) )*(?:${ROLE}|CO)(?: IN IPP)? (?:FROM ${WORD} TO |(?:TO|FROM) )?)${WORD}(?=\\s*(?:[.;(]|, |$))`,
);
/** What is left of it: "COR FROM DOE TO [name withheld]" */
const FAMILY_NAME_BEFORE = every(`(\\b(?:${ROLE}|CO) FROM )${WORD}(?= TO ${WITHHELD})`);
/** "… TO JOHN ROE" after a name that is struck already. */
const SUCCESSOR = every(
  `(${WITHHELD}(?:, [A-Z &]+,)?(?:,?\\.? (?:TO|FROM|AND|AS|WITH|FOR) ?|\\s*[&+/]\\s*))${NAME}`,
);
/** "FROM JANE DOE TO [name withheld]", "JANE DOE IS HEREBY REPLACED WITH [name withheld]" */
const PREDECESSOR = every(
  `(?:(?<=\\bFROM )${NAME}(?= TO ${WITHHELD})|${NAME}(?= IS (?:HEREBY )?REPLACED? (?:WITH|BY) ${WITHHELD}))`,
);
/** "JANE DOE (COR)", "JANE DOE, [e-mail address left out]" */
const BEFORE_CONTACT = every(`${NAME}(?=[\\s,;:/(@-]*(?:AT )?(?:${LEFT_OUT}|\\((?:${ROLE})\\)))`);
/** "APPOINT JANE DOE AS A NEW CONTRACTING OFFICER" */
const BEFORE_ROLE = every(`${NAME}(?=,? AS (?:[A-Z]+ ){0,4}?(?:${ROLE})\\b)`);
/** "IPP TO JANE DOE", "C/O JANE DOE", "OWNER: JANE DOE", "GA 31905 JANE DOE": with a given name only. */
const AFTER_WEAK_LEAD = every(`(?<lead>\\b${WEAK_LEAD}:? *)${GIVEN_AND_FAMILY_NAME}`);
/** "JANE DOE, COMPLAINANT", "JANE DOE DBA": with a given name only. */
const BEFORE_PARTY = every(
  `\\b${GIVEN_AND_FAMILY_NAME}(?=,? (?:COMPLAINANT|GRIEVANT|APPELLANT|DBA)\\b)`,
);
/** Not after a saint: "ST. PAUL AREA". */
const GIVEN_AND_FAMILY = every(`(?<!\\bST\\.? )\\b${GIVEN_AND_FAMILY_NAME}`);
/** "MR. ROE HAS TAKEN OVER"; "DR." alone may be a drive. */
const TITLED = every(
  `\\b(?:(?:MRS?|MS)\\.|(?<=(?:APPOINT|BY|WITH) )DR\\.) (?:[A-Z]\\. ?)?${WORD}(?: (?:[A-Z]\\. ?)?${WORD})?`,
);
const ADDRESSEE = /([A-Z]+)[._](?:[A-Z][._])?([A-Z]+)(?=@)/gi;
/** Telephone numbers written without all their marks ("(202)5550100", "2025550100" after a name or address), or run into a word. */
const LOOSE_TELEPHONE =
  /\(?\d{3}\) ?\d{3}[ .-]?\d{3,4}(?!\d)|(?<=[,;:\]] ?|\.[A-Z]{3} )\d{10}(?!\d)|(?<![\w.-]|\bFAR )\d{3}[./-]\d{3}[.-]\d{2,4}(?![\w-])|(?<![\d.-])\d{3}([.-])\d{3}\1\d{4}(?![\d-])/gi;
/** An address that the end of the cell cuts off: "JANE.DOE@ICE.", "[name withheld], JANE.DO" */
const CUT_ADDRESS = /[\w.+-]+@[\w.-]*$/;
const CUT_ADDRESSEE = new RegExp(`(${WITHHELD}[,.;]? )[A-Z]+\\.[A-Z.]+$`, 'i');
const SPEAKS_OF_PERSONS = new RegExp(
  `@|\\d{3}[ .)/-]{0,2}\\d{3}[ .-]?\\d{2,4}|\\b(?:${ROLE}|(?:MRS?|MS|DR)\\.|${WEAK_LEAD}|COMPLAINANT|GRIEVANT|APPELLANT|DBA)`,
  'i',
);
const SPEAKS_OF_ROLES = new RegExp(`\\b(?:${ROLE}|C\\/O)\\b|${WITHHELD}`, 'i');

/** The text without names of contact persons, e-mail addresses and telephone numbers. */
export function withoutContactPersons(text: string): string {
  if (!SPEAKS_OF_PERSONS.test(text)) return text;
  const unreachable = withoutContacts(withoutAddressees(text))
    .replace(LOOSE_TELEPHONE, '[telephone number left out]')
    .replace(CUT_ADDRESS, '[e-mail address left out]');
  const unnamed = unreachable
    .replace(TITLED, NAME_WITHHELD)
    .replace(BEFORE_CONTACT, NAME_WITHHELD)
    .replace(BEFORE_ROLE, NAME_WITHHELD)
    .replace(AFTER_MARKED_ROLE, `$1${NAME_WITHHELD}`)
    .replace(AFTER_ROLE, `$1${NAME_WITHHELD}`)
    .replace(AFTER_WEAK_LEAD, strikeIfGiven(CENSUS_GIVEN_NAMES))
    .replace(BEFORE_PARTY, strikeIfGiven(CENSUS_GIVEN_NAMES))
    .replace(FAMILY_NAME, `$1${NAME_WITHHELD}`);
  if (!SPEAKS_OF_ROLES.test(unnamed)) return unnamed;
  const first = unnamed
    .replace(SUCCESSION, `$1${NAME_WITHHELD}`)
    .replace(GIVEN_AND_FAMILY, strikeIfGiven(GIVEN_NAMES))
    .replace(PREDECESSOR, NAME_WITHHELD)
    .replace(FAMILY_NAME_BEFORE, `$1${NAME_WITHHELD}`);
  return withoutSuccessors(first).replace(CUT_ADDRESSEE, '$1[e-mail address left out]');
}

/** Each name struck may lead to the next: "[name withheld] + JANE DOE TO JOHN ROE". */
function withoutSuccessors(text: string): string {
  const rest = text.replace(SUCCESSOR, `$1${NAME_WITHHELD}`);
  return rest === text ? text : withoutSuccessors(rest);
}

/** Replaces what was found, but for its lead, where its first word is one of the given names. */
const strikeIfGiven =
  (givenNames: ReadonlySet<string>) =>
  (found: string, ...rest: unknown[]): string => {
    const { lead = '', given = '' } = rest.at(-1) as Record<string, string | undefined>; // named groups come last
    return givenNames.has(given.toUpperCase()) ? `${lead}${NAME_WITHHELD}` : found;
  };

/** Strikes the names that addresses in the text spell: JANE.DOE@… names Jane Doe. */
function withoutAddressees(text: string): string {
  let rest = text;
  for (const [, first = '', last = ''] of text.matchAll(ADDRESSEE)) {
    const name = new RegExp(
      `\\b${first} +(?:[A-Z]\\.? +)?${last}\\b(?![@.]\\w)|\\b${last}, ?${first}\\b(?![@.]\\w)`,
      'gi',
    );
    rest = rest.replace(name, NAME_WITHHELD);
  }
  return rest;
}
