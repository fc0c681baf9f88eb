// Writes decisions, each in the place of an earlier one about the same two ids.
UNWIND $decisions AS row
OPTIONAL MATCH (other:Decision {pair: row.reverse})
DELETE other
WITH row
MERGE (d:Decision {pair: row.pair})
SET d += row.properties
