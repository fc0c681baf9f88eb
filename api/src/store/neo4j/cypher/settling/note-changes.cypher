// Notes which edges and entities this transaction changes, and forgets what was noted long ago.
MATCH (m:Meta {id: 'paperchain'})
SET m.changes = coalesce(m.changes, 0) + 1
CREATE (:Change {n: m.changes, edges: $edges, entities: $entities})
WITH m.changes - $kept AS last
MATCH (old:Change)
WHERE old.n <= last
DELETE old
