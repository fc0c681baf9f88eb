// Takes away edges of one kind that no statement stands behind.
UNWIND $edges AS row
MATCH (f:Entity)-[r:ONE_KIND {id: row.id}]->(t:Entity)
SET f:Touched, t:Touched
DELETE r
