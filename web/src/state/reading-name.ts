/** Names for reading: the short form of a record, else the registered name, in title case where it shouts. */
import type { Entity, EntityKind } from '#model';

/** Written in capitals although they hold a vowel, or in a form of their own. */
const OWN_FORM: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AI AECOM ASRC AWS BAE CACI CBP CIA CIO CISA DOJ ECS EPA FAS FEMA GAO GE GEO GSA IBM ICE ICF II III IV IT ' +
    'LLC LLP LP MITRE NASA NOAA OIG OPM PLLC SAIC SAP SOS TSA UK US USA USCIS USDA USG VA VI'
  )
    .split(' ')
    .map((word) => [word, word]),
);
/** Registers shout the names of these; in other names capitals mean something ("IDENT", a contract's number). */
const SHOUTED: ReadonlySet<EntityKind> = new Set<EntityKind>(['agency', 'organization']);
const SMALL = new Set('OF AND THE FOR IN ON AT TO BY A AN'.split(' '));

/** What labels and lists show; the registered name belongs beside it wherever there is room. */
export function readingName(entity: Pick<Entity, 'kind' | 'name' | 'shortName'>): string {
  if (entity.shortName) return entity.shortName;
  return SHOUTED.has(entity.kind) ? unshouted(entity.name) : entity.name;
}

/** "PALANTIR TECHNOLOGIES INC." as "Palantir Technologies Inc."; a name with any small letter is left as it is. */
export function unshouted(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{2}/u.test(name)) return name;
  let first = true;
  return name.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
    const reads = wordForReading(word, first);
    first = false;
    return reads;
  });
}

function wordForReading(word: string, first: boolean): string {
  const own = OWN_FORM[word];
  if (own) return own;
  if (!first && SMALL.has(word)) return word.toLowerCase();
  const isCode = /\d/.test(word) || (word.length <= 5 && !/[AEIOUY]/.test(word));
  if (isCode && !/^(LTD|MR|MS|ST)$/.test(word)) return word;
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
