/** Who an award was given to: an organization by UEI or by name, or a party whose name is withheld. */
import {
  nameKey,
  organizationIdByName,
  organizationIdByUei,
  type StatedEntity,
  withheldId,
} from '#model';
import { attachedNames } from './attached-names.ts';
import { nameRedaction } from './name-redaction.ts';
import { isUndisclosedRecipient, mayBePerson, personsAttachedTo } from './person-names.ts';

export interface PrintedParty {
  readonly name: string;
  /** 12 characters, or empty. */
  readonly uei: string;
  /** Other names the row prints for it. */
  readonly aliases?: readonly string[];
  /** Key of the withheld node, one for each award or report. */
  readonly withheldAs: string;
}

export interface Party {
  readonly entity: StatedEntity;
  /** True when the name is, or may be, a person's. */
  readonly isWithheld: boolean;
  /** Takes the withheld name, and names of persons beside a firm's, out of a cell; leaves it alone when there are none. */
  readonly redact: (text: string) => string;
}

const UEI = /^[A-Z0-9]{12}$/;

/**
 * The party as an entity. A name that is, or may be, a person's is replaced, with every alias; of a firm's name the
 * persons attached to it are left out, and a trade name that may be a person's is taken out of its cells.
 */
export function partyOf(printed: PrintedParty): Party {
  const name = printed.name.trim().replace(/\s+/g, ' ');
  const aliases = printed.aliases ?? [];
  if (isUndisclosedRecipient(name)) {
    const entity = withheldEntity(printed.withheldAs, 'Recipient undisclosed by the publisher');
    return { entity, isWithheld: false, redact: (text) => text };
  }
  if (mayBePerson(name) || !/[a-z0-9]/.test(nameKey(name))) {
    const entity = withheldEntity(printed.withheldAs, 'Individual recipient (name withheld)');
    return { entity, isWithheld: true, redact: nameRedaction([name, ...aliases]) };
  }
  const shown = withoutAttachedPersons(name);
  const persons = [
    ...aliases.filter((alias) => mayBePerson(alias)),
    ...[name, ...aliases].flatMap(personsAttachedTo),
  ];
  return {
    entity: organizationEntity(shown, printed),
    isWithheld: false,
    redact: persons.length === 0 ? (text) => text : nameRedaction(persons, shown),
  };
}

const withoutAttachedPersons = (name: string): string =>
  personsAttachedTo(name).length > 0 ? attachedNames(name).own : name;

const withheldEntity = (key: string, name: string): StatedEntity => ({
  id: withheldId(key),
  kind: 'withheld',
  name,
  nameRank: 3,
});

function organizationEntity(name: string, { uei, aliases = [] }: PrintedParty): StatedEntity {
  const code = uei.trim().toUpperCase();
  const hasUei = UEI.test(code);
  const others = [...new Set(aliases.map((alias) => withoutAttachedPersons(alias.trim())))].filter(
    (alias) => alias !== '' && alias !== name && !mayBePerson(alias),
  );
  return {
    id: hasUei ? organizationIdByUei(code) : organizationIdByName(name),
    kind: 'organization',
    name,
    nameRank: hasUei ? 3 : 2,
    ...(others.length > 0 ? { aliases: others } : {}),
    ...(hasUei ? { identifiers: [{ scheme: 'uei', value: code }] } : {}),
  };
}
