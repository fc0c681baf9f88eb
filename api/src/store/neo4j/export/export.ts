/** Everything, or what stands among some entities, in a fixed order, one item at a time. */
import type { EntityId } from '#model';
import type { ExportItem } from '../../graph-store.ts';
import type { Asker } from '../connection/bolt.ts';
import { entityRows } from '../reading/entities.ts';
import {
  type RecordRow,
  recordOf,
  type StatementRow,
  sourceOf,
  statementOf,
} from '../reading/records.ts';
import { type EdgeRow, type EntityRow, edgeOf, entityOf } from '../reading/shown.ts';

interface DetailRow {
  readonly entity: EntityRow;
  readonly aliases: string[];
  readonly identifiers: { scheme: string; value: string; recordId: RecordRow['id'] }[];
  readonly facts: { key: string; value: string; recordId: RecordRow['id'] }[];
}

/** Streams items of one transaction. Sections follow each other; ids order each. */
export async function* exportItems(
  tx: Asker,
  entityIds: readonly EntityId[] | undefined,
): AsyncIterable<ExportItem> {
  const chosen = entityIds ? (await entityRows(tx, entityIds)).map(({ id }) => id) : null;
  const ids = { ids: chosen };
  for await (const row of tx.each<DetailRow>('export-entities', ids)) {
    const { entity, aliases, identifiers, facts } = row;
    yield {
      section: 'entities',
      item: { ...entityOf(entity), ...{ aliases, identifiers, facts } },
    };
  }
  for await (const { edge } of tx.each<{ edge: EdgeRow }>('export-edges', ids))
    yield { section: 'edges', item: edgeOf(edge) };
  for await (const row of tx.each<{ statement: StatementRow }>('export-statements', ids))
    yield { section: 'statements', item: statementOf(row.statement) };
  const cited = new Set<string>();
  for await (const { record } of recordsOf(tx, chosen)) {
    cited.add(record.sourceId);
    yield { section: 'records', item: recordOf(record) };
  }
  for await (const { id, body } of tx.each<{ id: string; body: string }>('export-sources'))
    if (chosen === null || cited.has(id)) yield { section: 'sources', item: sourceOf(body) };
}

const recordsOf = (
  tx: Asker,
  ids: readonly string[] | null,
): AsyncIterable<{ record: RecordRow }> =>
  ids === null ? tx.each('all-records') : tx.each('export-records', { ids });
