// Edges of any kind from one entity to another.
MATCH (f:Entity {id: $from})-[r:ANY_KIND]->(t:Entity {id: $to})
WHERE r.records > 0
RETURN r.id AS id
ORDER BY toLower(type(r))
