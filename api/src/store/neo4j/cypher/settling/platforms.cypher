// Offerings that others can stand on: those listed as infrastructure.
MATCH (x:Fact {key: 'service model'})-[:FACT_OF]->(e:Entity)
WHERE toLower(x.value) CONTAINS 'iaas'
MATCH (c:Entity {id: e.canonical})
RETURN DISTINCT c.id AS id, c.name AS name
