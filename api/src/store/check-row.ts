/** What a store asks of a row before it takes it: whole, consistent, its hash true. */
import {
  type EntityId,
  edgeKindMeaning,
  kindOfEntityId,
  ProblemError,
  type RowFacts,
  recordBytes,
} from '#model';
import { sha256Hex } from './sha256-hex.ts';

/** Throws `malformed` for a row that breaks the model; nothing of its batch is written. */
export function checkRow(row: RowFacts): void {
  if (sha256Hex(recordBytes(row.record)) !== row.record.sha256)
    refuse(row, 'sha256', row.record.sha256, 'is not the SHA-256 of the record');
  const named = new Set<EntityId>();
  for (const entity of row.entities) {
    if (kindOfEntityId(entity.id) !== entity.kind)
      refuse(row, 'kind', entity.kind, `is not what the id ${entity.id} stands for`);
    named.add(entity.id);
  }
  for (const edge of row.edges) {
    for (const end of [edge.from, edge.to])
      if (!named.has(end)) refuse(row, 'edges', end, 'is named by an edge but not among entities');
    checkEnds(row, edge);
  }
}

function checkEnds(row: RowFacts, edge: RowFacts['edges'][number]): void {
  const meaning = edgeKindMeaning(edge.kind);
  const fits = (end: EntityId, allowed: typeof meaning.from): boolean =>
    allowed.some((kind) => kind === kindOfEntityId(end));
  if (!fits(edge.from, meaning.from) || !fits(edge.to, meaning.to))
    refuse(
      row,
      'edges',
      `${edge.from} ${edge.kind} ${edge.to}`,
      `joins what it may not: ${meaning.from.join(' or ')} to ${meaning.to.join(' or ')}`,
    );
}

function refuse(row: RowFacts, field: string, value: string, reason: string): never {
  const shown = value.slice(0, 200);
  throw new ProblemError('malformed', `Row ${row.line}: ${field} ${shown} ${reason}.`, {
    field,
    value: shown,
    hint: 'The importer that made this row must be mended; nothing of the batch was written.',
  });
}
