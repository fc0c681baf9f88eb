/** The edges of a receipt that joins the parties it prints. */
import { edgeId, NAME_RANKS, type StatedEdge, type StatedEntity, withheldId } from '#model';
import { USE_CASES } from './receipt-exceptions.ts';
import type { ReceiptFact } from './receipt-fact.ts';
import type { Party } from './receipt-party.ts';
import type { EdgeReading, EdgesReading, Side } from './receipt-reading.ts';
import { receiptStatement } from './receipt-statement.ts';

export interface Ends {
  readonly subject: readonly Party[];
  readonly object: readonly Party[];
}

export interface Drawn {
  readonly entities: readonly StatedEntity[];
  readonly edges: readonly StatedEdge[];
}

/** Draws the edges of a reading, the use case put in the place of its system, and what the agency's own document says of its systems. */
export function drawEdges(fact: ReceiptFact, reading: EdgesReading, printed: Ends): Drawn {
  const { ends, parts } = fromUseCase(fact, printed);
  const systems = parts.length > 0 ? [] : ownSystems(fact, reading, printed);
  const edges = [...reading.edges, ...parts, ...systems].flatMap((edge) =>
    drawEdge(fact, edge, ends),
  );
  const drawn = joined(edges);
  return reading.fact === undefined ? drawn : withFact(drawn, fact, reading.fact, ends);
}

/** One edge between each party of the one side and each of the other. */
export function drawEdge(fact: ReceiptFact, reading: EdgeReading, ends: Ends): Drawn[] {
  return sideOf(fact, reading.from, ends).flatMap((from) =>
    sideOf(fact, reading.to, ends).map((to) => ({
      entities: [from.entity, to.entity],
      edges: [
        {
          from: from.entity.id,
          kind: reading.kind,
          to: to.entity.id,
          statement: receiptStatement(fact, reading.kind, reading),
        },
      ],
    })),
  );
}

/** Parts put together: each edge once, each entity once with all that is said of it. */
export function joined(parts: readonly Drawn[]): Drawn {
  const edges = new Map<string, StatedEdge>();
  const entities = new Map<string, StatedEntity>();
  for (const part of parts) {
    for (const edge of part.edges) if (!edges.has(edgeId(edge))) edges.set(edgeId(edge), edge);
    for (const entity of part.entities)
      entities.set(entity.id, { ...entities.get(entity.id), ...entity });
  }
  return { entities: [...entities.values()], edges: [...edges.values()] };
}

function sideOf(fact: ReceiptFact, side: Side, ends: Ends): readonly Party[] {
  if (side === 'withheld') return [withheldParty(fact)];
  if (side === 'maker')
    return ends.subject.flatMap(({ maker }) => (maker === undefined ? [] : [maker]));
  return typeof side === 'string' ? ends[side] : side;
}

/** The vendor that the inventory row withholds: the same node as that row's own, shared with no other row. */
const withheldParty = (fact: ReceiptFact): Party => ({
  entity: {
    id: withheldId(`vendor-${inventoryIdOf(fact) ?? fact.id}`),
    kind: 'withheld',
    name: fact.object,
    nameRank: NAME_RANKS.mentioned,
  },
});

const inventoryIdOf = (fact: ReceiptFact): string | null =>
  /^use case (DHS-\d+)$/.exec(fact.record_id ?? '')?.[1] ?? null;

function fromUseCase(fact: ReceiptFact, ends: Ends): { ends: Ends; parts: readonly EdgeReading[] } {
  const part = USE_CASES[inventoryIdOf(fact) ?? ''];
  const whole = ends.subject[0];
  if (part === undefined || whole?.entity.kind !== 'system') return { ends, parts: [] };
  const note = 'The inventory row speaks of the use case; the system is the one it names.';
  return {
    ends: { ...ends, subject: [part] },
    parts: [{ kind: 'runs_in', from: [part], to: [whole], note }],
  };
}

const AGENCY_SPEAKS = new Set(['privacy impact assessment', 'official inventory']);

function ownSystems(
  fact: ReceiptFact,
  { systemStatus }: EdgesReading,
  { subject, object }: Ends,
): EdgeReading[] {
  if (!AGENCY_SPEAKS.has(fact.source.kind)) return [];
  return [...subject, ...object].flatMap((party): EdgeReading[] =>
    party.reportedBy === undefined
      ? []
      : [
          {
            kind: 'reports_use_of',
            from: [party.reportedBy],
            to: [party],
            note: `Named in the agency's own ${fact.source.kind}.`,
            ...(systemStatus === undefined ? {} : { status: systemStatus }),
          },
        ],
  );
}

function withFact(
  drawn: Drawn,
  fact: ReceiptFact,
  { of, key, value }: NonNullable<EdgesReading['fact']>,
  ends: Ends,
): Drawn {
  const text = value(fact);
  const about = new Set(ends[of].map(({ entity }) => entity.id));
  if (text === null) return drawn;
  return {
    ...drawn,
    entities: drawn.entities.map((entity) =>
      about.has(entity.id) ? { ...entity, facts: [{ key, value: text }] } : entity,
    ),
  };
}
