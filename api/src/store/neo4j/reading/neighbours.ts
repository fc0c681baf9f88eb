/** One page of an entity's links: nothing is skipped or repeated, because a cursor holds for one state of the data only. */
import {
  centsOf,
  dayNumber,
  type EntityId,
  firstDay,
  gradeRank,
  lastDay,
  type NeighboursAnswer,
  type NeighboursQuestion,
} from '#model';
import { keyOfCursor, makeCursor, questionMark } from '../../cursor.ts';
import { normalIdentifier } from '../../identifier.ts';
import { plainUpper } from '../../query-words.ts';
import { Remembered } from '../../remembered.ts';
import type { Asker } from '../connection/bolt.ts';
import { readMeta } from '../schema/meta.ts';
import { findEntity } from './entities.ts';
import { edgesAndEnds, type LinkRow } from './shown.ts';

/** Null when the entity is unknown; throws `malformed` or `stale` for a cursor that does not fit. */
export async function readNeighbours(
  tx: Asker,
  id: EntityId,
  question: NeighboursQuestion,
): Promise<NeighboursAnswer | null> {
  const entity = await findEntity(tx, id);
  if (!entity) return null;
  const { stamp, dataVersion } = await readMeta(tx);
  const mark = questionMark(`neighbours ${entity.id}`, question);
  const skip = keyOfCursor(stamp, mark, question.after) ?? 0;
  const kinds = question.kind && question.kind.length > 0 ? question.kind : undefined;
  const filters = filtersOf(entity.id, question);
  const { sort, limit } = question;
  const total = await TOTALS.fetch(stamp, totalMark(entity.id, question), async () => {
    const [counted] = await tx.ask<{ total: number }>('neighbours-total', filters, kinds);
    return counted?.total ?? 0;
  });
  const rows = await tx.ask<LinkRow>('neighbours-page', { ...filters, sort, skip, limit }, kinds);
  const end = skip + rows.length;
  return {
    total,
    ...edgesAndEnds(rows),
    next: rows.length > 0 && end < total ? makeCursor(stamp, mark, end) : null,
    dataVersion,
  };
}

const TOTALS = new Remembered<number>();

/** The order makes no other total. */
const totalMark = (id: EntityId, { sort: _sort, ...question }: NeighboursQuestion): string =>
  questionMark(`total ${id}`, question);

/** An unset one lets everything in. Undated links are let in by every window of dates. */
function filtersOf(id: EntityId, question: NeighboursQuestion) {
  const { direction, grade, from, to, minAmount, matching } = question;
  return {
    id,
    direction: direction ?? 'both',
    grade: grade ? gradeRank(grade) : null,
    from: from ? dayNumber(firstDay(from)) : null,
    to: to ? dayNumber(lastDay(to)) : null,
    cents: minAmount ? centsOf(minAmount) : null,
    words:
      matching
        ?.split(/\s+/)
        .map((word) => ({ upper: plainUpper(word), norm: normalIdentifier(word) })) ?? null,
  };
}
