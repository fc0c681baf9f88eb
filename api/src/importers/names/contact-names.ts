/**
 * Names of officials and contact persons inside longer texts ("ACOR: JANE DOE, 202-555-0100, JANE.DOE@…"): struck out
 * with their addresses before hashing. Contract descriptions hold hundreds of them. What is struck out is what stands
 * beside a role, a number or an address; the words of contracts are passed over.
 */
import { withoutContacts } from './contact-details.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { NAME_WITHHELD } from './name-redaction.ts';
import { ORGANIZATION_WORDS } from './organization-words.ts';

/** Words of contract texts that no name is made of. */
const PROSE =
  `A AN AND ALSO ALL ALT ALTERNATE AMB ANY APFS APPROVER APPROVERS ARE AS AT ATTEND AWARD BACK BE BY CALL CHANGE CHANGED CHANGES
  CLOSE CO CONTINUE COR CORS ACOR COTR CONTACT DATE DELEGATED DUE EFFECTIVE EXERCISE EXTEND FOR FROM FUNDING FUNDS HAS
  HEADQUARTERS HQ HQS ICE CBP DHS HSI ERO USBP IN INCORPORATE INCREASE INVOICE INVOICES INVOICING IPP IS IT ITS LIST MOD
  MODIFICATION MONTHS NAME NEW NO NOT NUMBER OF OFFICER OFFICIAL ON ONE OPTION OR OUR OUT OVERSIGHT PERIOD PHONE PLEASE
  POC POCS POP PRINT PROCESS PROTECT PROVIDE PURCHASE QUESTIONS RECEIVER REPRESENTATIVE REQUEST ROUTING SECTOR SEE SEND
  SPECIALIST THE THEM THIS TO TUCSON UPDATE UPDATED UPGRADE VENDOR WEBVIEW WHEN WILL WITH YEAR YR TBD CONTRACTING
  ADMINISTRATIVE ADDING ADD REMOVE REPLACE CORRECT ASSIGN APPOINT DESIGNATED TELEPHONE EMAIL FAX CELL DESK MAIN DIRECT
  CORRESPONDENCE ADDRESS SHIPPED SHIP DELIVERY DELIVER ALIGN ALLOW ACCOUNT ENSURE INCLUDE COMPLETE LEFT LINE ITEM`.split(
    /\s+/,
  );
const ROLE =
  'A?COT?RS?|ACTOR|[APT]?POCS?|PCOR|CONTACTS?|CONTRACTING OFFICER(?: REPRESENTATIVE)?|REPRESENTATIVE|SPECIALIST|APPROVER|ATTN';
const WORD = `(?<![A-Z])(?!(?:${[...PROSE, ...ORGANIZATION_WORDS].join('|')})(?![A-Z]))[A-Z][A-Z'’-]+(?![\\w@])`;
const NAME = `(?:(?:MRS?|MS)\\.? )?(?:${WORD}(?: +[A-Z]\\.?(?= ))?(?: +${WORD}){1,2}|[A-Z]\\. ?${WORD})`;
const LEFT_OUT = '\\[(?:e-mail address|telephone number) left out\\]';

/** "COR: JANE DOE", "POC - JANE DOE", "ACOR JANE DOE," */
const AFTER_MARKED_ROLE = new RegExp(
  `(\\b(?:${ROLE})\\)?(?:'S)?(?: NAME)?\\s*[:;(/-]+\\s*(?:PRIMARY:\\s*)?)${NAME}`,
  'gi',
);
const AFTER_ROLE = new RegExp(`(\\b(?:${ROLE})\\)? +)${NAME}(?=\\s*(?:[,;.)[/&]|$))`, 'gi');
/** "CHANGE THE COR IN IPP FROM JANE DOE TO JOHN ROE" */
const SUCCESSION = new RegExp(
  `(\\b(?:${ROLE}|RECEIVER)\\)?(?:,? (?:BACK|IN IPP|CHANGED?|AND IPP|IPP|INVOICES?|APPROVER|ROUTING))*,? (?:FROM|FORM|TO) )${NAME}`,
  'gi',
);
const SUCCESSOR = new RegExp(
  `(\\[name withheld\\](?:, [A-Z &]+,)?,?\\.? (?:TO|FROM|AND|&|AS|WITH) ?)${NAME}`,
  'gi',
);
/** "JANE DOE (COR)", "JANE DOE, [e-mail address left out]" */
const BEFORE_CONTACT = new RegExp(
  `${NAME}(?=[\\s,;:/(@-]*(?:AT )?(?:${LEFT_OUT}|\\((?:${ROLE})\\)))`,
  'gi',
);
const GIVEN_AND_FAMILY = new RegExp(`\\b(${WORD}) (?:[A-Z]\\.? )?${WORD}`, 'gi');
/** "MR. ROE HAS TAKEN OVER"; "DR." alone may be a drive. */
const TITLED = new RegExp(
  `\\b(?:(?:MRS?|MS)\\.|(?<=(?:APPOINT|BY|WITH) )DR\\.) (?:[A-Z]\\. ?)?${WORD}(?: (?:[A-Z]\\. ?)?${WORD})?`,
  'gi',
);
const ADDRESSEE = /([A-Z]+)[._](?:[A-Z][._])?([A-Z]+)(?=@)/gi;
/** Telephone numbers written without all their marks: "(202)5550100", "2025550100" after a name or address. */
const LOOSE_TELEPHONE =
  /\(?\d{3}\) ?\d{3}[ .-]?\d{3,4}(?!\d)|(?<=[,;\]] ?|\.[A-Z]{3} )\d{10}(?!\d)|(?<![\w.-])\d{3}[./-]\d{3}[.-]\d{2,4}(?![\w-])/gi;
/** An address that the end of the cell cuts off: "JANE.DOE@ICE." */
const CUT_ADDRESS = /[\w.+-]+@[\w.-]*$/;
const SPEAKS_OF_PERSONS = new RegExp(
  `@|\\d{3}[ .)/-]{0,2}\\d{3}[ .-]?\\d{2,4}|\\b(?:${ROLE}|(?:MRS?|MS|DR)\\.)`,
  'i',
);
const SPEAKS_OF_ROLES = new RegExp(`\\b(?:${ROLE})\\b`, 'i');

/** The text without names of contact persons, e-mail addresses and telephone numbers. */
export function withoutContactPersons(text: string): string {
  if (!SPEAKS_OF_PERSONS.test(text)) return text;
  const unreachable = withoutContacts(withoutAddressees(text))
    .replace(LOOSE_TELEPHONE, '[telephone number left out]')
    .replace(CUT_ADDRESS, '[e-mail address left out]');
  const unnamed = unreachable
    .replace(TITLED, NAME_WITHHELD)
    .replace(BEFORE_CONTACT, NAME_WITHHELD)
    .replace(AFTER_MARKED_ROLE, `$1${NAME_WITHHELD}`)
    .replace(AFTER_ROLE, `$1${NAME_WITHHELD}`);
  if (!SPEAKS_OF_ROLES.test(unnamed)) return unnamed;
  return unnamed
    .replace(SUCCESSION, `$1${NAME_WITHHELD}`)
    .replace(SUCCESSOR, `$1${NAME_WITHHELD}`)
    .replace(GIVEN_AND_FAMILY, (found, given: string) =>
      GIVEN_NAMES.has(given.toUpperCase()) ? NAME_WITHHELD : found,
    );
}

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
