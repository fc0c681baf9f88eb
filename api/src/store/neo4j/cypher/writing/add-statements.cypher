// Adds statements, each stated in its record.
UNWIND $statements AS row
MATCH (r:Record {id: row.recordId})
CREATE (s:Statement)-[:STATED_IN]->(r)
SET s = row.properties
