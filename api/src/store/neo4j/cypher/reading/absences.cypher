// Documented absences at some entities.
MATCH (e:Entity)-[r:ABSENT]-(:Entity)
WHERE e.id IN $ids AND r.records > 0
WITH DISTINCT r, startNode(r).id AS from, endNode(r).id AS to
RETURN r.id AS id, from, to
ORDER BY from, to
