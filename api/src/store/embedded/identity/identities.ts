/** Ids before identity: each with its own names, identifiers and facts. */
import type { EntityId } from '#model';
import type {
  StatedFact,
  StatedIdentifier,
  StatedIdentity,
  StatedName,
} from '../../stated-things.ts';
import type { Database } from '../database/database.ts';

const IDS = `
SELECT e.n, e.id, c.id AS canonical FROM entities e JOIN entities c ON c.n = e.canonical ORDER BY e.id`;
const NAMES = `
SELECT ?2 AS entity, m.form, m.text, m.rank, m.as_of AS asOf, r.id AS recordId
FROM names m JOIN records r ON r.n = m.record WHERE m.entity = ?1 ORDER BY m.form, m.text, m.rank`;
const IDENTIFIERS = `
SELECT ?2 AS entity, i.scheme, i.value, '' AS asOf, r.id AS recordId
FROM identifiers i JOIN records r ON r.n = i.record WHERE i.entity = ?1 ORDER BY i.scheme, i.value`;
const FACTS = `
SELECT ?2 AS entity, f.key, f.value, '' AS asOf, r.id AS recordId
FROM facts f JOIN records r ON r.n = f.record WHERE f.entity = ?1 ORDER BY f.key, f.value`;

interface IdRow {
  readonly n: number;
  readonly id: EntityId;
  readonly canonical: EntityId;
}

/** Streams every id, by id. */
export function* readIdentities(db: Database): Iterable<StatedIdentity> {
  for (const { n, id, canonical } of db.each<IdRow>(IDS))
    yield {
      id,
      canonical,
      names: db.all<StatedName>(NAMES, n, id),
      identifiers: db.all<StatedIdentifier>(IDENTIFIERS, n, id),
      facts: db.all<StatedFact>(FACTS, n, id),
    };
}
