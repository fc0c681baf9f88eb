// Puts statements on the edges between the entities that their ends stand for now.
UNWIND $moved AS row
MATCH (s:Statement {id: row.statement})
SET s.edgeId = row.edgeId
