// Adds entities, each standing for itself, and keeps the next free number.
MATCH (m:Meta {id: 'paperchain'})
SET m.nextEntity = $nextEntity
WITH m
UNWIND $entities AS row
CREATE (e:Entity:Unsettled {id: row.id, n: row.n, kind: row.kind, canonical: row.id, name: row.name,
  roles: [], links: 0, sources: 0})
SET e:$(row.label)
