/** Contract numbers as typed into inventories: resolved to a contract where the number itself suffices, else kept raw with the reason. */
import { awardId, type EntityId, idvGeneratedId } from '#model';
import { listedAward } from './inventory-award-numbers.ts';

export interface ContractNumber {
  /** As typed. */
  readonly typed: string;
  /** The contract; null when the number matches none. */
  readonly award: EntityId | null;
  /** How the id was found, or why the number matches nothing and what it may stand for. */
  readonly why: string;
}

/**
 * Awarding agency by the first characters of the number (FAR 4.1603: they name the contracting office).
 * Each line holds for every award of that beginning in the transactions at hand; 70SB is the USCIS contracting office.
 */
const AGENCY_OF_OFFICE: readonly (readonly [beginning: string, agency: string])[] = [
  ['70B0', '7014'],
  ['70BP', '7014'],
  ['70CD', '7012'],
  ['70CM', '7012'],
  ['70CT', '7012'],
  ['70FA', '7022'],
  ['70LG', '7015'],
  ['70RD', '7001'],
  ['70RS', '7001'],
  ['70RT', '7001'],
  ['70RW', '7001'],
  ['70SB', '7003'],
  ['70T0', '7013'],
  ['70Z0', '7008'],
  ['HSTS', '7013'],
  ['47QTCA', '4732'],
  ['47QRAD', '4732'],
];

const VEHICLE = /[AD]/;
const DEFINITIVE = /[CP]/;
const TOKEN = /(?<![A-Za-z0-9-])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![A-Za-z0-9-])/g;

/** Every contract number in a cell, in order, each once. Words without digits are no numbers. */
export function contractNumbers(cell: string): ContractNumber[] {
  const tokens = [...cell.matchAll(TOKEN)]
    .map(([token]) => token.replace(/^[A-Z]{2,4}-(?=70[A-Z])/, ''))
    .filter((token) => token.length >= 8 && (token.match(/\d/g)?.length ?? 0) >= 5);
  return [...new Set(tokens)].map(resolve);
}

function resolve(typed: string): ContractNumber {
  const unmatched = (why: string): ContractNumber => ({ typed, award: null, why });
  if (/^\d{3}-\d{9}$/.test(typed))
    return unmatched('an IT investment number, not a contract number');
  const number = typed.replaceAll('-', '');
  const listed = listedAward(number);
  if (listed)
    return { typed, award: listed, why: 'the id under which USAspending lists this number' };
  const suggestion = letterOSuggestion(number);
  if (suggestion)
    return unmatched(
      `matches no award; the letter O may stand for a digit 0 (${suggestion}?): not corrected`,
    );
  if (!/^[A-Z0-9]{6}\d{2}[A-Z][A-Z0-9]{4,8}$/.test(number))
    return unmatched('not the shape of a contract number (13 to 17 characters, FAR 4.1603)');
  return byParts(typed, number);
}

/** The office that starts the number, and the type letter after its two digits of the year, decide (FAR 4.1603). */
function byParts(typed: string, number: string): ContractNumber {
  const unmatched = (why: string): ContractNumber => ({ typed, award: null, why });
  const type = number.charAt(8);
  if (type === 'F')
    return unmatched('an order: its full id needs the vehicle, which is not printed');
  if (type === 'Q') return unmatched('a request for quotations, not a contract');
  const office = AGENCY_OF_OFFICE.find(([beginning]) => number.startsWith(beginning));
  if (!office) return unmatched(`the contracting office ${number.slice(0, 6)} is not in the table`);
  const [beginning, agency] = office;
  const found = (generated: string, kind: string): ContractNumber => ({
    typed,
    award: awardId(generated),
    why: `numbers that start with ${beginning} are of agency ${agency}; type ${type} ${kind}`,
  });
  if (VEHICLE.test(type)) return found(idvGeneratedId(number, agency), 'is a vehicle');
  if (DEFINITIVE.test(type))
    return found(`CONT_AWD_${number}_${agency}_-NONE-_-NONE-`, 'stands under no vehicle');
  return unmatched(`type ${type} is neither a contract nor an order`);
}

/** `70OCTD22FR00000002` reads as ICE's `70CTD022FR0000002` with a zero typed as O at the wrong place. */
function letterOSuggestion(typed: string): string | null {
  const match = /^70O([A-Z]{3})(\d{2}[A-Z]{1,2})0?(\d{7})$/.exec(typed);
  return match ? `70${match[1]}0${match[2]}${match[3]}` : null;
}
