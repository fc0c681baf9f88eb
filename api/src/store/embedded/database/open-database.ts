/** Opens the store's file: lays the tables into a new one, refuses one that it cannot read. */
import { randomUUID } from 'node:crypto';
import { ProblemError } from '#model';
import { dataVersionOf } from '../../data-version.ts';
import { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';
import { LAYOUT, SCHEMA } from './schema.ts';

/** The writing connection. Throws `store-down` for a file that is no store, or one of another layout. */
export function openDatabase(path: string): Database {
  const db = connect(path);
  try {
    if (isEmpty(db)) layTables(db);
    const layout = readMeta(db, 'layout');
    if (layout !== String(LAYOUT)) throw notReadable(`has layout ${layout || 'unknown'}`);
    return db;
  } catch (error) {
    db.close();
    throw error instanceof ProblemError ? error : notReadable('is damaged or no store at all');
  }
}

function connect(path: string): Database {
  try {
    return new Database(path, 'write');
  } catch {
    throw notReadable('is damaged or no store at all');
  }
}

const isEmpty = (db: Database): boolean =>
  (db.first<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0) === 0;

/** In one transaction, so that an interruption leaves an empty file, which is laid out on the next start. */
function layTables(db: Database): void {
  db.transact(() => {
    if (!isEmpty(db)) return;
    db.script(SCHEMA);
    writeMeta(db, 'layout', String(LAYOUT));
    writeMeta(db, 'birth', randomUUID());
    writeMeta(db, 'revision', '0');
    writeMeta(db, 'settled_revision', '0');
    writeMeta(db, 'data_version', dataVersionOf([], []));
  });
}

const notReadable = (what: string): ProblemError =>
  new ProblemError('store-down', `The store's file ${what}; layout ${LAYOUT} is accepted.`, {
    hint: 'Set DATA_DIR to another folder, or move the file away and import again.',
  });
