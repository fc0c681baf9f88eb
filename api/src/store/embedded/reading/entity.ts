/** One entity: what is known of it, and its links by kind before anyone opens them. */
import type {
  EdgeKind,
  EntityAnswer,
  EntityDetail,
  EntityFact,
  EntityId,
  Identifier,
  LinkGroup,
} from '#model';
import { linkGroups } from '../../link-groups.ts';
import { Remembered } from '../../remembered.ts';
import type { Database } from '../database/database.ts';
import { readMeta, stampOf } from '../database/meta.ts';
import { decisionsTouching } from '../identity/ledger.ts';
import { amountsOf } from '../rows/edge-row.ts';
import { type EntityRow, entityOf, findEntity } from '../rows/entity-row.ts';

/** Null when unknown; an alias answers as the entity it stands for. */
export function readEntity(db: Database, id: EntityId): EntityAnswer | null {
  const row = findEntity(db, id);
  if (!row) return null;
  return {
    entity: detailOf(db, row),
    links: LINK_GROUPS.get(stampOf(db), String(row.n), () => groupsOf(db, row.n)),
    identity: decisionsTouching(db, row.n),
    dataVersion: readMeta(db, 'data_version'),
  };
}

const ALIASES = `
SELECT DISTINCT m.text FROM entities member JOIN names m ON m.entity = member.n
WHERE member.canonical = ?1 AND m.text NOT IN (?2, ?3) ORDER BY m.text`;
const IDENTIFIERS = `
SELECT i.scheme, i.value, min(r.id) AS recordId
FROM entities member JOIN identifiers i ON i.entity = member.n JOIN records r ON r.n = i.record
WHERE member.canonical = ? GROUP BY i.scheme, i.value ORDER BY i.scheme, i.value`;
const FACTS = `
SELECT f.key, f.value, min(r.id) AS recordId
FROM entities member JOIN facts f ON f.entity = member.n JOIN records r ON r.n = f.record
WHERE member.canonical = ? GROUP BY f.key, f.value ORDER BY f.key, f.value`;

/** Names, identifiers and facts of all ids that stand for one entity. */
export const detailOf = (db: Database, row: EntityRow): EntityDetail => ({
  ...entityOf(row),
  aliases: db
    .all<{ text: string }>(ALIASES, row.n, row.name, row.short_name ?? row.name)
    .map((alias) => alias.text),
  identifiers: db.all<Identifier>(IDENTIFIERS, row.n),
  facts: db.all<EntityFact>(FACTS, row.n),
});

const LINK_GROUPS = new Remembered<LinkGroup[]>();

interface LinkRow {
  readonly kind: EdgeKind;
  readonly direction: 'out' | 'in';
  readonly from_day: number | null;
  readonly amounts: string;
}

/** A link to itself counts once, as going out. */
const LINKS = `
SELECT kind, 'out' AS direction, from_day, amounts FROM edges WHERE from_node = ?1 AND records > 0
UNION ALL
SELECT kind, 'in', from_day, amounts FROM edges WHERE to_node = ?1 AND from_node <> ?1 AND records > 0`;

function groupsOf(db: Database, node: number): LinkGroup[] {
  return linkGroups(
    db.all<LinkRow>(LINKS, node).map(({ kind, direction, from_day, amounts }) => ({
      kind,
      direction,
      fromDay: from_day,
      amounts: amountsOf(amounts),
    })),
  );
}
