// The edges that one source supports, in the order of their ends, by page.
MATCH (:Source {id: $id})<-[:FROM_SOURCE]-(:Record)<-[:STATED_IN]-(s:Statement)
WITH DISTINCT s.edgeId AS id
WITH id, split(id, '~') AS parts
MATCH (f:Entity {id: parts[0]})-[r:ANY_KIND {id: id}]->(t:Entity {id: parts[2]})
WHERE r.records > 0
WITH r, f, t, parts
ORDER BY parts[0], parts[1], parts[2]
SKIP $skip LIMIT $most
RETURN r {.id, .grade, .status, .period, .amounts, .records, .flags} AS edge, f {.id, .kind, .name, .shortName, .roles, .links, .sources} AS from, t {.id, .kind, .name, .shortName, .roles, .links, .sources} AS to
