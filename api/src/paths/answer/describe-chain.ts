/** A chain of edge ids becomes a chain of documents. */
import {
  type Chain,
  type DocumentedEdge,
  type EdgeId,
  type EntityId,
  edgeKindMeaning,
  FLAGS,
  gradeMeaning,
  type Hop,
  readableName,
} from '#model';
import { shapeOf, turnOf } from '../chain-shape.ts';
import { chainTime } from './chain-time.ts';
import { weakestHop } from './weakest-hop.ts';

/**
 * Describes a chain; `starts` are the entities it may start from, which tells the way of a single hop.
 * Throws a RangeError when an edge is not among the documented ones or the edges do not join.
 */
export function describeChain(
  chain: readonly EdgeId[],
  documented: ReadonlyMap<EdgeId, DocumentedEdge>,
  starts: ReadonlySet<EntityId>,
): Chain {
  const hops = orient(
    chain.map((id) => edgeOf(documented, id)),
    starts,
  );
  const shape = shapeOf(hops.map((hop) => turnOf(hop.edge.kind, hop.along)));
  const flags = new Set(hops.flatMap((hop) => hop.edge.flags));
  return {
    cost: hops.reduce((sum, hop) => sum + (gradeMeaning(hop.edge.grade).cost ?? 0), 0),
    shape,
    hops,
    weakest: weakestHop(hops),
    time: chainTime(hops.map((hop) => hop.edge.period)),
    sources: new Set(hops.flatMap((hop) => hop.receipts.map((receipt) => receipt.source.id))).size,
    flags: FLAGS.filter((flag) => flags.has(flag)),
    sentence: chainSentence(hops, shape),
  };
}

function edgeOf(documented: ReadonlyMap<EdgeId, DocumentedEdge>, id: EdgeId): DocumentedEdge {
  const edge = documented.get(id);
  if (!edge) throw new RangeError(`no documents for the edge ${id}`);
  return edge;
}

function orient(edges: readonly DocumentedEdge[], starts: ReadonlySet<EntityId>): Hop[] {
  let here = startOf(edges, starts);
  return edges.map((each) => {
    const along = each.edge.from === here ? 'forward' : 'backward';
    if (along === 'backward' && each.edge.to !== here)
      throw new RangeError(`the edge ${each.edge.id} does not join ${here}`);
    here = along === 'forward' ? each.edge.to : each.edge.from;
    return { ...each, along, receiptsTotal: each.edge.records };
  });
}

/** The end of the first edge that the second does not touch; of a single edge, the end that is a start. */
function startOf(edges: readonly DocumentedEdge[], starts: ReadonlySet<EntityId>): EntityId {
  const [first, second] = edges.map((each) => each.edge);
  if (!first) throw new RangeError('a chain has at least one hop');
  if (!second) return !starts.has(first.from) && starts.has(first.to) ? first.to : first.from;
  return first.from === second.from || first.from === second.to ? first.to : first.from;
}

const MEETING =
  ' This is a meeting of two sides; no line of payment, data or product runs from one end to the other.';

/** "The records state: ICE awarded 70CTD…, which was awarded to Four Points." Nothing beyond the labels. */
function chainSentence(hops: readonly Hop[], shape: Chain['shape']): string {
  const inferred = hops.filter((hop) => hop.edge.grade === 'inferred').length;
  const end =
    inferred === 0
      ? ''
      : ` ${inferred === 1 ? 'One step is' : `${inferred} steps are`} inferred, not stated.`;
  const meeting = shape === 'meet' ? MEETING : '';
  const said = hops.map(clauseOf).join(', which ');
  // A name such as "ANDURIL INDUSTRIES, INC." ends the sentence by itself.
  const stop = said.endsWith('.') ? '' : '.';
  return `The records state: ${said}${stop}${meeting}${end}`;
}

/** "ICE awarded 70CTD…", and after the first hop only "was awarded to Four Points". */
function clauseOf(hop: Hop, at: number): string {
  const meaning = edgeKindMeaning(hop.edge.kind);
  const [subject, verb, object] =
    hop.along === 'forward'
      ? [hop.from, meaning.label, hop.to]
      : [hop.to, meaning.reverse, hop.from];
  const clause = `${verb} ${readableName(object)}${remarkOf(hop)}`;
  return at === 0 ? `${readableName(subject)} ${clause}` : clause;
}

function remarkOf({ edge: { grade, status } }: Hop): string {
  const remarks = [
    ...(status === 'planned' || status === 'announced' ? [`${status}, not operational`] : []),
    ...(status === 'paused' || status === 'retired' || status === 'cancelled' ? [status] : []),
    ...(grade === 'inferred' || grade === 'claimed'
      ? [gradeMeaning(grade).word.toLowerCase()]
      : []),
  ];
  return remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
}
