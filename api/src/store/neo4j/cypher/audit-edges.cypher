// Relationships between entities that no statement stands behind, whoever wrote them.
MATCH (:Entity)-[r]->(:Entity)
WHERE r.id IS NULL OR NOT EXISTS { MATCH (:Statement {edgeId: r.id}) }
RETURN coalesce(r.id, startNode(r).id + '~' + toLower(type(r)) + '~' + endNode(r).id) AS id
ORDER BY id
