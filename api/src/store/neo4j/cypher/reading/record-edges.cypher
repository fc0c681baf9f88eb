// The edges that one record supports.
MATCH (:Record {id: $id})<-[:STATED_IN]-(s:Statement)
WITH DISTINCT s.edgeId AS id, split(s.edgeId, '~') AS parts
MATCH (f:Entity {id: parts[0]})-[r:ANY_KIND {id: id}]->(t:Entity {id: parts[2]})
WHERE r.records > 0
RETURN id
ORDER BY parts[0], parts[1], parts[2]
