// Every edge that is summed up.
MATCH (:Entity)-[r:ANY_KIND]->(:Entity)
WHERE r.records > 0 AND NOT EXISTS { MATCH (:UnsettledEdge {id: r.id}) }
RETURN r {.id, .grade, .status, .period, .amounts, .records, .flags} AS edge
