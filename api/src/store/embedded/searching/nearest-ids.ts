/** Known ids near one that is not known: what may have been meant. */
import { normalIdentifier } from '../../identifier.ts';
import { afterPrefix, sortByLikeness } from '../../likeness.ts';
import type { Database } from '../database/database.ts';

/** Ids stand in alphabetical order: those just before and after share the longest beginning. */
const AROUND = (table: 'entities' | 'records' | 'sources'): string => `
SELECT id FROM (SELECT id FROM ${table} WHERE id >= ?1 ORDER BY id LIMIT 20)
UNION SELECT id FROM (SELECT id FROM ${table} WHERE id < ?1 ORDER BY id DESC LIMIT 20)`;
const TABLES = {
  entity: AROUND('entities'),
  record: AROUND('records'),
  source: AROUND('sources'),
};
/** The same identifier in another spelling or without its prefix. */
const SPELT = `
SELECT DISTINCT o.id FROM identifiers i JOIN entities a ON a.n = i.entity JOIN entities o ON o.n = a.canonical
WHERE i.norm IN (?1, ?2) ORDER BY o.id LIMIT 20`;
const EDGES = `
SELECT e.from_id || '~' || e.kind || '~' || e.to_id AS id FROM shown_edges e
JOIN entities f ON f.n = e.from_node JOIN entities t ON t.n = e.to_node
WHERE f.id = ?1 AND t.id = ?2 ORDER BY e.kind`;

const AT_MOST = 5;

/** Up to five known ids, nearest first. */
export function readNearestIds(db: Database, id: string): string[] {
  if (id.includes('~')) return nearestEdges(db, id);
  const sql = id.startsWith('rec:')
    ? TABLES.record
    : id.startsWith('src:')
      ? TABLES.source
      : TABLES.entity;
  const near = db.all<{ id: string }>(sql, id).map((row) => row.id);
  const spelt = db
    .all<{ id: string }>(SPELT, normalIdentifier(id), normalIdentifier(afterPrefix(id)))
    .map((row) => row.id);
  return [...new Set([...spelt, ...sortByLikeness(near, id)])].slice(0, AT_MOST);
}

function nearestEdges(db: Database, id: string): string[] {
  const [from = '', , to = ''] = id.split('~');
  return db
    .all<{ id: string }>(EDGES, from, to)
    .map((row) => row.id)
    .slice(0, AT_MOST);
}
