// Every statement, or those of edges among some entities, in the order of their edges.
MATCH (f:Entity)-[r:ANY_KIND]->(t:Entity)
WHERE r.records > 0 AND ($ids IS NULL OR (f.id IN $ids AND t.id IN $ids))
MATCH (s:Statement {edgeId: r.id})
RETURN s {.edgeId, .recordId, .statedFrom, .statedTo, .supersededBy, .body} AS statement
ORDER BY f.id, toLower(type(r)), t.id, s.recordId, s.statedFrom, s.statedTo, s.body
