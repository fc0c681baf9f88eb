/** Edges in words, built from the vocabulary and the record alone: "the record states", never more. */
import type { Edge } from './edge.ts';
import type { Entity } from './entity.ts';
import { AMOUNT_BASIS_TABLE, printMoney } from './money.ts';
import { edgeKindMeaning } from './vocabulary.ts';

const plural = (n: number, one: string): string =>
  `${n.toLocaleString('en-US')} ${one}${n === 1 ? '' : 's'}`;

/** "ICE awarded 70CTD024FC0000017; 28,038,925.98 USD obligated, in these records; 4 records." */
export function edgeSentence(edge: Edge, from: Entity, to: Entity): string {
  const stated = `${readableName(from)} ${edgeVerb(edge)} ${readableName(to)}`;
  const parts = [edge.grade === 'inferred' ? `Inferred, stated by no record: ${stated}` : stated];
  const hedge = edge.grade === 'inferred' ? null : statusPhrase(edge);
  if (hedge) parts.push(hedge);
  const total = edge.amounts[0];
  if (total) {
    const label = AMOUNT_BASIS_TABLE.find((row) => row.basis === total.basis)?.label ?? total.basis;
    const lacks = total.excludes.length === 0 ? '' : ` (not in it: ${total.excludes.join(', ')})`;
    parts.push(`${printMoney(total.value, total.currency)} ${label}${lacks}`);
  }
  parts.push(plural(edge.records, 'record'));
  return `${parts.join('; ')}.`;
}

/**
 * The verb of an edge, read along it or against it. What is only inferred "may be hosted on";
 * that a record states it is never said of it.
 */
export function edgeVerb(
  { kind, grade }: Pick<Edge, 'kind' | 'grade'>,
  side: 'forward' | 'backward' = 'forward',
): string {
  const meaning = edgeKindMeaning(kind);
  const label = side === 'forward' ? meaning.label : meaning.reverse;
  if (grade !== 'inferred') return label;
  const bare = label.replace(/^(?:is|was) (?:stated|reported) to /, '');
  return bare === label ? `possibly ${label}` : `may ${bare}`;
}

function statusPhrase(edge: Edge): string | null {
  if (edge.status === null || edge.status === 'operational') return edge.status;
  return edge.status === 'planned' || edge.status === 'announced'
    ? `${edge.status}, not operational`
    : edge.status;
}

/** The short form if a record gives one, else the name. */
export const readableName = (entity: Entity): string => entity.shortName ?? entity.name;
