// Statements without their record, or without the edge between the entities that their ends stand for; those on their way are left out.
MATCH (s:Statement)
OPTIONAL MATCH (f:Entity {id: s.statedFrom})
OPTIONAL MATCH (t:Entity {id: s.statedTo})
WITH s, coalesce(f:Moving OR t:Moving, false) AS moving, f.canonical + '~' + s.kind + '~' + t.canonical AS due
WHERE NOT EXISTS { (s)-[:STATED_IN]->(:Record {id: s.recordId}) }
  OR COUNT { (s)-[:STATED_IN]->() } <> 1
  OR (NOT moving AND (due IS NULL OR s.edgeId <> due))
  OR NOT EXISTS { (:Entity {id: split(s.edgeId, '~')[0]})-[r]->(:Entity {id: split(s.edgeId, '~')[2]}) WHERE r.id = s.edgeId }
RETURN s.id AS id
ORDER BY id
