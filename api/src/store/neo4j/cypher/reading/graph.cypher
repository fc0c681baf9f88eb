// All edges among some entities; from each target to its edges, of which contracts and offerings have few.
MATCH (t:Entity) WHERE t.id IN $ids
MATCH (t)<-[r:ANY_KIND]-(f:Entity)
WHERE f.id IN $ids AND r.records > 0
RETURN r {.id, .grade, .status, .period, .amounts, .records, .flags} AS edge
ORDER BY f.id, toLower(type(r)), t.id
