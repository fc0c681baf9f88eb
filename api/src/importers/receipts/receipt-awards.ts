/** The edges of a receipt about an award, a subaward, or a contract number that an inventory cites. */
import { type Flag, NAME_RANKS, type StatedEntity } from '#model';
import { ICE } from './receipt-agencies.ts';
import {
  AWARDS_DESCRIBED,
  awardOfNumber,
  awardWithoutNumber,
  type NumberedAward,
  vehicleOfNumber,
} from './receipt-award-numbers.ts';
import { type Drawn, drawEdge, type Ends, joined } from './receipt-edges.ts';
import type { ReceiptFact } from './receipt-fact.ts';
import { agency, type Party } from './receipt-party.ts';
import type { AwardReading, EdgeReading } from './receipt-reading.ts';

const NUMBER =
  /(?:PIID(?: field)?|task order|modification of) "?([A-Z0-9]{6}[A-Z0-9-]{7,14})(?=[\s",;)]|$)/;

/** Agency, contract, holder, vehicle and named products out of one fact. */
export function drawAward(fact: ReceiptFact, reading: AwardReading, ends: Ends): Drawn {
  const signing = signingAgency(ends[reading.agency]);
  const award = awardOf(fact, signing, reading, ends);
  const { contract, scope } = award;
  const edges: EdgeReading[] = [
    { kind: 'awarded', from: [signing], to: [contract], ...scope },
    ...(reading.holder === null
      ? []
      : [{ kind: 'held_by', from: [contract], to: reading.holder, ...scope } as const]),
    ...(reading.names === undefined
      ? []
      : [{ kind: 'names_product', from: [contract], to: reading.names } as const]),
    ...orderedUnder(fact, contract, reading.vehicle),
    ...(reading.also ?? []),
  ];
  return flagged(joined(edges.flatMap((edge) => drawEdge(fact, edge, ends))), award.flags);
}

/** The prime award of ICE, who holds it, and the subaward its holder reported. */
export function drawSubaward(fact: ReceiptFact, ends: Ends): Drawn {
  const { contract, flags } = awardOf(fact, ICE, null, ends);
  const edges: EdgeReading[] = [
    { kind: 'awarded', from: [ICE], to: [contract] },
    { kind: 'held_by', from: [contract], to: 'subject' },
    { kind: 'subawarded_to', from: [contract], to: 'object', amount: true },
  ];
  return flagged(joined(edges.flatMap((edge) => drawEdge(fact, edge, ends))), flags);
}

/** The system of an inventory row cites the number typed in it. */
export function drawCitation(fact: ReceiptFact, ends: Ends): Drawn {
  const { contract } = awardOf(fact, signingAgency(ends.subject), null, ends);
  const edges: EdgeReading[] = [
    { kind: 'reports_use_of', from: 'subject', to: 'object' },
    { kind: 'cites_contract', from: 'object', to: [contract] },
  ];
  return joined(edges.flatMap((edge) => drawEdge(fact, edge, ends)));
}

function signingAgency(parties: readonly Party[]): Party {
  const [party] = parties;
  if (party === undefined) throw new RangeError('an award needs an agency');
  return party.signsAs === undefined ? party : agency(party.signsAs);
}

interface Award {
  readonly contract: Party;
  readonly scope: Pick<EdgeReading, 'amount' | 'note'>;
  readonly flags: readonly Flag[];
}

function awardOf(
  fact: ReceiptFact,
  signing: Party,
  reading: AwardReading | null,
  ends: Ends,
): Award {
  const described = AWARDS_DESCRIBED[fact.id];
  const printed = NUMBER.exec(fact.record_id ?? '')?.[1] ?? described?.piid;
  const code = signing.signsAs ?? '';
  if (printed === undefined) {
    const holder = reading?.holder == null ? undefined : ends[reading.holder][0];
    return withoutNumber(fact, code, holder?.entity.name ?? 'nobody named');
  }
  const award = awardOfNumber(printed, code);
  const scope = described === undefined ? {} : { note: described.how };
  return {
    contract: { entity: contractEntity(award) },
    scope: { amount: true, ...scope },
    flags: award.whole ? [] : ['name-match-only'],
  };
}

function withoutNumber(fact: ReceiptFact, code: string, holder: string): Award {
  const note = 'The record prints no award number, so that this award is matched with no other.';
  return {
    contract: {
      entity: {
        id: awardWithoutNumber(fact.id, code),
        kind: 'contract',
        name: `Award to ${holder}, number not stated`,
        nameRank: NAME_RANKS.mentioned,
        facts: [{ key: 'award number', value: 'not stated in this record' }],
      },
    },
    scope: { amount: true, note },
    flags: ['name-match-only'],
  };
}

const contractEntity = (award: NumberedAward): StatedEntity => ({
  id: award.id,
  kind: 'contract',
  name: award.piid,
  nameRank: NAME_RANKS.mentioned,
  identifiers: [
    { scheme: 'piid', value: award.piid },
    ...(award.whole ? [{ scheme: 'award-id', value: award.generated }] : []),
  ],
  ...(award.whole
    ? {}
    : { facts: [{ key: 'parent vehicle', value: 'not stated in this record' }] }),
});

function orderedUnder(
  fact: ReceiptFact,
  contract: Party,
  vehicle: string | undefined,
): EdgeReading[] {
  const printed =
    vehicle ?? /(?:parent|against FSS) ([A-Z0-9]{10,})/.exec(fact.record_id ?? '')?.[1];
  const parent = printed === undefined ? null : vehicleOfNumber(printed);
  if (parent === null) return [];
  return [{ kind: 'ordered_under', from: [contract], to: [{ entity: contractEntity(parent) }] }];
}

/** Marks what is said of the award itself; named products and systems stand on the record's own words. */
function flagged(drawn: Drawn, flags: readonly Flag[]): Drawn {
  if (flags.length === 0) return drawn;
  return {
    ...drawn,
    edges: drawn.edges.map((edge) =>
      edge.kind === 'awarded' || edge.kind === 'held_by' || edge.kind === 'subawarded_to'
        ? {
            ...edge,
            statement: {
              ...edge.statement,
              flags: [...new Set([...edge.statement.flags, ...flags])],
            },
          }
        : edge,
    ),
  };
}
