// Every edge, or those among some entities, in the order of their ends.
MATCH (f:Entity)-[r:ANY_KIND]->(t:Entity)
WHERE r.records > 0 AND ($ids IS NULL OR (f.id IN $ids AND t.id IN $ids))
RETURN r {.id, .grade, .status, .period, .amounts, .records, .flags} AS edge
ORDER BY f.id, toLower(type(r)), t.id
