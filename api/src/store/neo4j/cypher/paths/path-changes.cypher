// What changed since a change was seen, as far as it is still noted; null sees nothing and asks for nothing.
MATCH (m:Meta {id: 'paperchain'})
OPTIONAL MATCH (c:Change)
WHERE c.n > $seen
RETURN m.birth AS birth, coalesce(m.changes, 0) AS changes, m.nextEntity AS nextEntity,
  count(c) AS kept, collect(c.edges) AS edges, collect(c.entities) AS entities
