// Entities in the order of their ids, some at a time, in columns.
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $most
RETURN collect(e.id) AS ids, collect(e.n) AS numbers, collect(e.canonical) AS canonical
