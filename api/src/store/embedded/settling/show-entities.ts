/** What is shown of entities: display names, roles. Both computed, none typed in. */
import type { Database } from '../database/database.ts';
import { bitOf } from '../rows/entity-row.ts';

/** The highest rank wins, then the later day, then the alphabet: the order of imports does not matter. */
const bestName = (form: 'name' | 'short'): string => `
SELECT m.text FROM entities member JOIN names m ON m.entity = member.n
WHERE member.canonical = entities.n AND m.form = '${form}'
ORDER BY m.rank DESC, m.as_of DESC, m.text LIMIT 1`;

const NAME = `
UPDATE entities SET name = coalesce((${bestName('name')}), name), short_name = (${bestName('short')}), settled = 1
WHERE settled = 0`;
/** A member's new name is a name of the entity it stands for. */
const PASS_ON = `
UPDATE entities SET settled = 0
WHERE n IN (SELECT canonical FROM entities WHERE settled = 0 AND canonical <> n)`;

/** Chooses display names anew where any name changed. */
export function nameEntities(db: Database): void {
  db.run(PASS_ON);
  db.run(NAME);
}

const REACHED = (kind: string): string => `
EXISTS (SELECT 1 FROM edges e WHERE e.to_node = entities.n AND e.kind = '${kind}'
  AND e.grade NOT IN ('inferred', 'absent', 'withheld'))`;

const CLOUD = `
EXISTS (SELECT 1 FROM edges o JOIN edges b ON b.to_node = o.to_node AND b.kind IN ('built_on', 'hosted_on')
  WHERE o.from_node = entities.n AND o.kind = 'offers'
    AND b.grade NOT IN ('inferred', 'absent', 'withheld'))`;

/** Another organization itself, or an offering that another organization offers and this one does not. */
const RESELLER = `
EXISTS (SELECT 1 FROM edges h
  JOIN edges p ON p.from_node = h.from_node AND p.kind = 'names_product'
  JOIN entities named ON named.n = p.to_node
  WHERE h.to_node = entities.n AND h.kind = 'held_by' AND named.n <> entities.n
    AND (named.kind = 'organization' OR (
      EXISTS (SELECT 1 FROM edges o WHERE o.to_node = named.n AND o.kind = 'offers')
      AND NOT EXISTS (SELECT 1 FROM edges o
        WHERE o.to_node = named.n AND o.kind = 'offers' AND o.from_node = entities.n))))`;

const ROLES = `
WITH computed AS (
  SELECT n, roles,
    (${REACHED('held_by')}) * ${bitOf('contractor')}
    + (${REACHED('subawarded_to')}) * ${bitOf('subcontractor')}
    + (${CLOUD} OR ${REACHED('hosted_on')}) * ${bitOf('cloud-provider')}
    + (${RESELLER}) * ${bitOf('reseller')} AS now
  FROM entities WHERE kind = 'organization' AND canonical = n
)
UPDATE entities SET roles = computed.now FROM computed
WHERE computed.n = entities.n AND computed.now <> computed.roles`;

/** Computes the roles of all organizations: an edge far away, such as one between two offerings, can change them. */
export function assignRoles(db: Database): void {
  db.run('UPDATE entities SET roles = 0 WHERE roles <> 0 AND canonical <> n');
  db.run(ROLES);
}
