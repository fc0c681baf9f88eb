// Relationships between entities that no statement stands behind, whoever wrote them, or that bear the id of another.
MATCH (f:Entity)-[r]->(t:Entity)
WITH r, f.id + '~' + toLower(type(r)) + '~' + t.id AS due
WHERE r.id IS NULL OR r.id <> due OR NOT EXISTS { MATCH (:Statement {edgeId: r.id}) }
RETURN due AS id
ORDER BY id
