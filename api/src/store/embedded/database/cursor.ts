/** Cursors of this store: the neutral ones, stamped with the state of its data. */
import { keyOfCursor, makeCursor } from '../../cursor.ts';
import type { Database } from './database.ts';
import { stampOf } from './meta.ts';

export { questionMark } from '../../cursor.ts';

/** The cursor after the row with this key. */
export const writeCursor = (db: Database, mark: string, key: number): string =>
  makeCursor(stampOf(db), mark, key);

/** The key of the row to go on after; null for the first page. Throws `malformed` or `stale`. */
export const readCursor = (db: Database, mark: string, cursor: string | undefined): number | null =>
  keyOfCursor(stampOf(db), mark, cursor);
