/** What the store knows of itself: layout, revision, the version of its data. */
import { stampOf as stampOfState } from '../../data-version.ts';
import type { Database } from './database.ts';

type MetaKey =
  | 'layout'
  | 'birth'
  | 'revision'
  | 'settled_revision'
  | 'data_version'
  | 'counts'
  | 'indexed';

/** A value of the store's own; empty when it was never set. */
export const readMeta = (db: Database, key: MetaKey): string =>
  db.first<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? '';

export function writeMeta(db: Database, key: MetaKey, value: string): void {
  db.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    key,
    value,
  );
}

/** Counts a change; called inside the transaction that makes it. */
export function bumpRevision(db: Database): void {
  writeMeta(db, 'revision', String(Number(readMeta(db, 'revision')) + 1));
}

/** False while rows wait for their summaries: during an import, or after one that was interrupted. */
export const isSettled = (db: Database): boolean =>
  readMeta(db, 'revision') === readMeta(db, 'settled_revision');

/** Names the state of the data for cursors: it changes whenever anything they could skip or repeat does. */
export const stampOf = (db: Database): string =>
  stampOfState(
    readMeta(db, 'birth'),
    readMeta(db, 'settled_revision'),
    readMeta(db, 'data_version'),
  );
