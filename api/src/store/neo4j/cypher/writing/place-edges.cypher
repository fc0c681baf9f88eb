// Makes sure that edges of one kind are there, unseen until they are summed up, and marks them for that.
UNWIND $edges AS row
MATCH (f:Entity {id: row.from})
MATCH (t:Entity {id: row.to})
MERGE (f)-[r:ONE_KIND {id: row.id}]->(t)
ON CREATE SET r.records = 0
MERGE (:UnsettledEdge {id: row.id})
