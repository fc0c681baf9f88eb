// Adds records under their sources.
UNWIND $records AS row
MATCH (s:Source {id: row.sourceId})
CREATE (r:Record)-[:FROM_SOURCE]->(s)
SET r = row.properties
