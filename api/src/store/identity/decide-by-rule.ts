/**
 * The two rules that may decide alone that two ids are one organization. Everything else is at most "possibly".
 * Both look at all facts at once, so that the order of imports does not matter.
 */
import type { EntityId, IdentityDecision } from '#model';
import { namesAreCompatible } from './compatible-names.ts';

export interface PrintedName {
  readonly text: string;
  readonly record: string;
}

/** An organization known by name carries the UEI of one that is known by UEI. */
export interface UeiClaim {
  readonly alias: EntityId;
  readonly canonical: EntityId;
  readonly aliasNames: readonly PrintedName[];
  readonly canonicalNames: readonly PrintedName[];
  /** The record that prints the UEI at the name. */
  readonly record: string;
}

/** An organization known by UEI has the very name of one that is known by name only. */
export interface Namesake {
  readonly alias: EntityId;
  readonly canonical: EntityId;
  /** Records that give one contract to the name and to the UEI. */
  readonly sharedAwardRecords: readonly string[];
}

/** Decides every pair; a pair that both rules reach is decided by the one that says more. */
export function decideByRule(
  claims: readonly UeiClaim[],
  namesakes: readonly Namesake[],
): IdentityDecision[] {
  const partners = partnersOf(claims, namesakes);
  const decided = new Map<string, IdentityDecision>();
  for (const decision of [
    ...claims.map((claim) => decideClaim(claim, claims)),
    ...namesakes.flatMap((each) => decideNamesake(each, partners)),
  ]) {
    const key = `${decision.alias} ${decision.canonical}`;
    const other = decided.get(key);
    if (!other || (other.verdict === 'possibly' && decision.verdict === 'same'))
      decided.set(key, decision);
  }
  return [...decided.values()];
}

/** The UEIs that each name could stand for. */
function partnersOf(
  claims: readonly UeiClaim[],
  namesakes: readonly Namesake[],
): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const partners = new Map<EntityId, Set<EntityId>>();
  for (const { alias, canonical } of [...claims.filter(shareAName), ...namesakes])
    partners.set(alias, (partners.get(alias) ?? new Set()).add(canonical));
  return partners;
}

const shareAName = (claim: UeiClaim): boolean => compatiblePair(claim) !== null;

function compatiblePair(claim: UeiClaim): readonly [PrintedName, PrintedName] | null {
  for (const ours of claim.aliasNames)
    for (const theirs of claim.canonicalNames)
      if (namesAreCompatible(ours.text, theirs.text)) return [ours, theirs];
  return null;
}

function decideClaim(claim: UeiClaim, claims: readonly UeiClaim[]): IdentityDecision {
  const pair = compatiblePair(claim);
  const rivals = claims.filter((other) => other.alias === claim.alias && shareAName(other));
  const shown = pair ?? [claim.aliasNames[0], claim.canonicalNames[0]];
  return {
    verdict: pair && rivals.length === 1 ? 'same' : 'possibly',
    alias: claim.alias,
    canonical: claim.canonical,
    rule: 'same-uei-compatible-name',
    records: distinct([claim.record, ...shown.flatMap((name) => (name ? [name.record] : []))]),
    decidedOn: null,
  };
}

function decideNamesake(
  each: Namesake,
  partners: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
): IdentityDecision[] {
  if (each.sharedAwardRecords.length === 0) return [];
  return [
    {
      verdict: partners.get(each.alias)?.size === 1 ? 'same' : 'possibly',
      alias: each.alias,
      canonical: each.canonical,
      rule: 'same-award-same-name',
      records: distinct(each.sharedAwardRecords),
      decidedOn: null,
    },
  ];
}

const distinct = (records: readonly string[]): string[] => [...new Set(records)].sort();
