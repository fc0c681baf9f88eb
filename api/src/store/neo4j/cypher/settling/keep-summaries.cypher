// Keeps the summaries of edges of one kind, and marks their ends to be counted.
UNWIND $edges AS row
MATCH (f:Entity)-[r:ONE_KIND {id: row.id}]->(t:Entity)
SET r += row.properties, f:Touched, t:Touched
