// What is stated of the offerings that systems run in and of what those are built on.
MATCH (f:Entity)-[e:RUNS_IN|BUILT_ON]->(t:Entity)
WHERE f.kind <> 'withheld' AND t.kind <> 'withheld'
MATCH (s:Statement {edgeId: e.id})-[:STATED_IN]->(r:Record)
WHERE s.supersededBy IS NULL AND NOT s.grade IN ['absent', 'withheld', 'inferred']
RETURN f.id AS from, s.kind AS kind, t.id AS to, s.grade AS grade, s.status AS status, r.id AS recordId
