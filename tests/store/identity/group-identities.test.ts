/** Groups come out of the ledger the same whatever its order, and never across a person's "different". */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupIdentities } from '#api/store/identity/group-identities.ts';
import { type IdentityDecision, organizationIdByName, organizationIdByUei } from '#model';

const IDS = [...'abcde']
  .map((letter) => organizationIdByName(letter))
  .concat(organizationIdByUei('UEI000000001'));

const pairs = fc.uniqueArray(
  fc
    .record({
      verdict: fc.constantFrom('same' as const, 'different' as const, 'possibly' as const),
      alias: fc.constantFrom(...IDS),
      canonical: fc.constantFrom(...IDS),
      rule: fc.constantFrom('by-hand' as const, 'same-award-same-name' as const),
    })
    .filter(({ alias, canonical }) => alias !== canonical)
    .map((each): IdentityDecision => ({ ...each, records: [], decidedOn: null })),
  { selector: ({ alias, canonical }) => [alias, canonical].sort().join(' '), maxLength: 12 },
);
const standsFor = (decisions: readonly IdentityDecision[]) => {
  const { canonicalOf } = groupIdentities(decisions);
  return (id: (typeof IDS)[number]) => canonicalOf.get(id) ?? id;
};

it('is the same for every order of the ledger', () => {
  fc.assert(
    fc.property(
      pairs.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const sorted = (decisions: readonly IdentityDecision[]) =>
          [...groupIdentities(decisions).canonicalOf].sort();
        expect(sorted(shuffled)).toEqual(sorted(list));
      },
    ),
  );
});

it('keeps different ids apart, and joins the same unless that would break it', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const of = standsFor(list);
      const { barred } = groupIdentities(list);
      for (const decision of list) {
        const one = of(decision.alias) === of(decision.canonical);
        if (decision.verdict === 'different') expect(one).toBe(false);
        if (decision.verdict === 'same') expect(one).toBe(!barred.includes(decision));
      }
    }),
  );
});

it('answers in one step: what an id stands for stands for itself', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const of = standsFor(list);
      for (const id of IDS) expect(of(of(id))).toBe(of(id));
    }),
  );
});

it('prefers the id that never gave way, and a UEI before a name', () => {
  const [a, b, uei] = [IDS[0], IDS[1], IDS[5]];
  if (!a || !b || !uei) throw new RangeError('three ids are needed');
  const same = (alias: typeof a, canonical: typeof a): IdentityDecision => ({
    verdict: 'same',
    alias,
    canonical,
    rule: 'by-hand',
    records: [],
    decidedOn: null,
  });
  expect(standsFor([same(b, a)])(b)).toBe(a);
  expect(standsFor([same(a, b), same(b, uei)])(a)).toBe(uei);
  expect(standsFor([same(a, uei), same(uei, a)])(a)).toBe(uei);
});
