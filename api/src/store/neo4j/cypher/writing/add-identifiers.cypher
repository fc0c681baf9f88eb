// Adds identifiers, or cites a better record for them: the later one, of equally late ones the smaller id.
UNWIND $things AS row
OPTIONAL MATCH (known:Identifier {id: row.id})
WITH row, known
WHERE known IS NULL OR row.asOf > known.asOf OR (row.asOf = known.asOf AND row.recordId < known.recordId)
MATCH (e:Entity {id: row.entity})
MERGE (t:Identifier {id: row.id})
ON CREATE SET t += row.properties
SET t.asOf = row.asOf, t.recordId = row.recordId
MERGE (t)-[:IDENTIFIES]->(e)
RETURN count(t) AS written
