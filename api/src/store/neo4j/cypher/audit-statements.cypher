// Statements without their record, or without their edge.
MATCH (s:Statement)
WITH s, split(s.edgeId, '~') AS parts
WHERE NOT EXISTS { (s)-[:STATED_IN]->(:Record) }
  OR NOT EXISTS { (:Entity {id: parts[0]})-[r]->(:Entity {id: parts[2]}) WHERE r.id = s.edgeId }
RETURN s.id AS id
ORDER BY id
