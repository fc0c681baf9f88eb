// Every edge that should be summed up; what bears no id of its own is none of ours.
MATCH (f:Entity)-[r:ANY_KIND]->(t:Entity)
WHERE r.id = f.id + '~' + toLower(type(r)) + '~' + t.id AND NOT EXISTS { MATCH (:UnsettledEdge {id: r.id}) }
RETURN r {.id, .grade, .status, .period, amounts: coalesce(r.amounts, '[]'), records: coalesce(r.records, 0),
  flags: coalesce(r.flags, [])} AS edge
