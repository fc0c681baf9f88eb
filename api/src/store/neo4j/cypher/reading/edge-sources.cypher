// Which sources some edges rest on, each by id.
UNWIND $ids AS id
MATCH (s:Statement {edgeId: id})-[:STATED_IN]->(:Record)-[:FROM_SOURCE]->(d:Source)
WITH DISTINCT id, d.id AS source
ORDER BY source
RETURN id, collect(source) AS sources
