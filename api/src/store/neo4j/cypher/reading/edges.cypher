// Some edges with their ends.
UNWIND $edges AS row
MATCH (f:Entity {id: row.from})-[r:ANY_KIND {id: row.id}]->(t:Entity {id: row.to})
WHERE r.records > 0
RETURN r {.id, .grade, .status, .period, .amounts, .records, .flags} AS edge, f {.id, .kind, .name, .shortName, .roles, .links, .sources} AS from, t {.id, .kind, .name, .shortName, .roles, .links, .sources} AS to
