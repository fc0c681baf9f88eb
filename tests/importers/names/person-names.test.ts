import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_WITHHELD, nameRedaction } from '#api/importers/names/name-redaction.ts';
import { LEGAL_FORM_WORDS, ORGANIZATION_WORDS } from '#api/importers/names/organization-words.ts';
import { isUndisclosedRecipient, mayBePerson } from '#api/importers/names/person-names.ts';
import { partyOf } from '#api/importers/names/recipient.ts';

describe('a recipient that may be a private person', () => {
  it.each([
    'ROE, RICHARD M',
    'ROE,RICHARD',
    'RICHARD M ROE',
    'ROE RICHARD M JR',
    'RICHARD ROE ESQ',
    'RICHARD ROE III',
    'ROE-CO JANE Q',
    'ROE-SMITH MARIA PHD ABBP',
    'MARIA DE LA ROE',
    'Maria Roe',
    'RICHARD A ROE ATTORNEY AT LAW',
    'ROE & COE',
    'ROE, JERRY FARRIER SERVICE',
    'RICHARD ROE DBA ROE TOWING SERVICES',
    'MARIA ROE D/B/A SPARKLE CLEANING',
    'AMERICA ROE',
    'RICHARD SALES',
    'CARRIE NATION',
    'JOHN CHURCH',
    'ROE L P',
    'ROE DBA COE TOWING SERVICES',
    'ROE D.B.A. COE TOWING SERVICES',
    'ROE T/A COE TOWING SERVICES',
    'RICHARD ROE (DBA: COE SERVICES INC)',
    'RICHARD ROE AKA COE SERVICES',
    'ROE C/O COE SERVICES LLC',
    'C/O RICHARD ROE CONSULTING',
    'ATTN: RICHARD ROE SERVICES',
    'ROE, XIOMARA FARRIER SERVICE',
    'ROE COE, XIOMARA INTERPRETING',
    'J.V. ROE',
    'PC ROE',
    'MARIA CO',
    'ROE.RICHARD',
    'R.ROE',
    'ROE-COE',
    'RICHARD',
    'ROE BROTHERS',
    'LAWRENCE COURIER',
    'ESTATE OF RICHARD ROE',
    'RICHARD ROE TRUST',
    '',
  ])('%j is withheld', (name) => {
    expect(mayBePerson(name)).toBe(true);
  });

  it.each([
    'NATIONWIDE SUPPLIES, L.P.',
    'TREASURY FRANCHISE FUND, US',
    'DAVID W. STANTON, P.S.C.',
    'SAVAGE ALLIANCES',
    'JAMUL INDIAN VILLAGE',
    'MORGAN INGLAND LIMITED',
    "TOHONO O'ODHAM NATION",
    'ESCONDIDO, CITY OF',
    'JUSTICE, MONTANA DEPT OF',
    'COURTESY CHEVROLET',
    'LS WATERS L L C',
    'DR. TANIA GLENN & ASSOCIATES, P.A.',
    'LN CURTIS & SONS',
    'LEIDOS',
    'FOUR POINTS TECHNOLOGY, L.L.C.',
    'ROE CONSTRUCTION DBA ROE',
    'ROE LLC DBA RICHARD ROE',
    'LEIDOS, INC. ATTN ACCOUNTS',
    'DBA SYSTEMS',
    'ATTENTION SYSTEMS LLC',
    'THE LAW OFFICE OF RICHARD ROE',
    'LAW OFFICES OF RICHARD ROE',
    'PUBLIC SAFETY, MINNESOTA DEPARTMENT OF',
    'TRAINING CLINIC, THE',
    'PATHTEK.NET',
    'L.N.CURTIS & SONS',
    'PC CONNECTION',
    'JOINT VENTURE OF ROE AND COE JV',
  ])('%j is a body and stays', (name) => {
    expect(mayBePerson(name)).toBe(false);
  });

  it('needs a sign of an organization to be shown: any given and family name without one is withheld', () => {
    const word = fc
      .oneof(
        fc.stringMatching(/^[A-Z]{3,10}$/),
        fc.constantFrom('DBA', 'AKA', 'FKA', 'ATTN', 'ATTENTION', 'FORMERLY'),
      )
      .filter((text) => !ORGANIZATION_WORDS.has(text));
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('', ' JR', ' III', ' ESQ'),
        (given, family, suffix) => {
          expect(mayBePerson(`${given} ${family}${suffix}`)).toBe(true);
          expect(mayBePerson(`${family}, ${given} Q${suffix}`)).toBe(true);
          expect(mayBePerson(`${family}-CO ${given}`)).toBe(true);
        },
      ),
    );
  });

  it('trades under a name that cannot show it: what stands before the trade name needs a sign of its own', () => {
    const word = fc.stringMatching(/^[A-Z]{3,10}$/).filter((text) => !ORGANIZATION_WORDS.has(text));
    const marker = fc.constantFrom('DBA', 'D/B/A', 'D.B.A.', 'T/A', 'A/K/A', 'FKA', 'C/O', 'ATTN:');
    fc.assert(
      fc.property(word, word, marker, (family, trade, says) => {
        expect(mayBePerson(`${family} ${says} ${trade} SERVICES LLC`)).toBe(true);
        expect(mayBePerson(`${family} LLC ${says} ${trade}`)).toBe(false);
      }),
    );
  });

  it('is shown once it carries a legal form, whatever stands before it', () => {
    const forms = [...LEGAL_FORM_WORDS];
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{3,10}$/), fc.constantFrom(...forms), (word, form) => {
        expect(mayBePerson(`${word}, RICHARD ${form}`)).toBe(false);
      }),
    );
  });

  it('is not confused with a recipient that the publisher itself does not name', () => {
    expect(isUndisclosedRecipient('FOREIGN AWARDEES (UNDISCLOSED)')).toBe(true);
    expect(isUndisclosedRecipient('FOREIGN TRADE SERVICES')).toBe(false);
  });
});

describe('a person beside the name of a firm', () => {
  const partyNamed = (name: string, ...aliases: string[]) =>
    partyOf({ name, uei: '', aliases, withheldAs: 'CONT_AWD_X_1_2_3' });

  it.each([
    ['ROE SERVICES LLC ATTN JANE COE', 'ROE SERVICES LLC'],
    ['ROE SERVICES LLC (C/O JANE ROE)', 'ROE SERVICES LLC'],
    ['ROE SERVICES LLC DBA JANE COE', 'ROE SERVICES LLC'],
    ['ROE SERVICES LLC ATTN: COE', 'ROE SERVICES LLC'],
    ['ROE SERVICES LLC DBA COE TOWING SERVICES', 'ROE SERVICES LLC DBA COE TOWING SERVICES'],
    ['ROE SERVICES LLC ATTN BILLING OFFICE', 'ROE SERVICES LLC ATTN BILLING OFFICE'],
  ])('of %j is shown %j', (printed, shown) => {
    expect(partyNamed(printed).entity.name).toBe(shown);
    expect(partyNamed(shown, printed).entity.aliases ?? []).not.toContain('JANE COE');
  });

  it('is taken out of its cells, and the name of the firm stays', () => {
    const { redact, entity, isWithheld } = partyNamed('ROE SERVICES LLC', 'JANE ROE');
    expect({ isWithheld, aliases: entity.aliases }).toEqual({ isWithheld: false });
    expect(redact('JANE ROE')).toBe('[name withheld]');
    expect(redact('ROE SERVICES LLC')).toBe('ROE SERVICES LLC');
    expect(partyNamed('ROE SERVICES LLC ATTN JANE COE').redact('PAY JANE COE')).toBe(
      'PAY [name withheld]',
    );
  });

  it('is found beside a second name too', () => {
    const { entity } = partyNamed('ROE LLC', 'COE GROUP ATTN JANE COE');
    expect(entity.aliases).toEqual(['COE GROUP']);
  });
});

describe('a withheld party', () => {
  const party = partyOf({
    name: 'ROE-FL, JANE Q',
    uei: 'ABCDEFGHJKL1',
    withheldAs: 'CONT_AWD_X_1_2_3',
  });

  it('is a node of its own award, without name or UEI', () => {
    expect(party.entity).toEqual({
      id: 'withheld:CONT_AWD_X_1_2_3',
      kind: 'withheld',
      name: 'Individual recipient (name withheld)',
      nameRank: 3,
    });
  });

  it.each([
    ['SERVICES OF JANE ROE-FL FOR MAY', 'SERVICES OF [name withheld] FOR MAY'],
    ['Roe Fl, Jane Q.: interpreter', '[name withheld].: interpreter'],
    ['pay DR. ROEFL today', 'pay [name withheld] today'],
    ['ROE-FL JANE Q JR', '[name withheld]'],
    ['JANE. ROE-FL', '[name withheld]'],
    ['THE JANELLE STREET GATE', 'THE JANELLE STREET GATE'],
    ['Q IS FOR QUALITY', 'Q IS FOR QUALITY'],
  ])('is taken out of %j', (text, clean) => {
    expect(party.redact(text)).toBe(clean);
  });

  it('leaves no word of three letters or more of its name, in any order, case or company', () => {
    const word = fc
      .stringMatching(/^[A-Za-z]{3,9}$/)
      .filter(
        (text) =>
          !/^(?:and|the|for|law|attorney|person|name|esq|iii|phd|dds|dvm|cpa|mrs|esquire|withheld)$/i.test(
            text,
          ),
      );
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom(' ', ', ', '-', ' Q '),
        fc.string({ maxLength: 8 }),
        (a, b, glue, noise) => {
          const clean = nameRedaction([`${a}, ${b}`])(
            `${noise} ${b.toUpperCase()}${glue}${a.toLowerCase()} ${noise}`,
          );
          const words = clean
            .replaceAll(NAME_WITHHELD, ' ')
            .toUpperCase()
            .split(/[^\p{L}\p{N}]+/u);
          expect(words).not.toContain(a.toUpperCase());
          expect(words).not.toContain(b.toUpperCase());
        },
      ),
    );
  });

  it('tells nothing of a firm, whose cells stay as they are', () => {
    const firm = partyOf({ name: 'LEIDOS, INC.', uei: 'ABCDEFGHJKL1', withheldAs: 'x' });
    expect(firm.entity.id).toBe('org:uei:ABCDEFGHJKL1');
    expect(firm.redact('LEIDOS MAINTENANCE')).toBe('LEIDOS MAINTENANCE');
  });
});
