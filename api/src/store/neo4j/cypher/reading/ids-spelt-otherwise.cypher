// Entities with this identifier in another spelling or without its prefix.
MATCH (i:Identifier)-[:IDENTIFIES]->(e:Entity)
WHERE i.norm IN $norms
RETURN DISTINCT e.canonical AS id
ORDER BY id LIMIT 20
