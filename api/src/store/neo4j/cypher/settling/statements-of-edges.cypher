// What is stated of some edges, in the order of records' ids.
UNWIND $ids AS id
MATCH (s:Statement {edgeId: id})-[:STATED_IN]->(r:Record)
RETURN id AS edge, s.body AS body, r.publisherId AS publisherId, r.sourceId AS sourceId,
  s.supersededBy IS NOT NULL AS superseded
ORDER BY edge, r.id, body
