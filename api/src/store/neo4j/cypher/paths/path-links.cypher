// Links that may be walked, from a range of entities, in columns; kinds, grades and statuses by their places in the tables.
MATCH (f:Entity)
WHERE f.id >= $first AND f.id <= $last AND f.kind <> 'withheld'
MATCH (f)-[r:ANY_KIND]->(t:Entity)
WHERE r.records > 0 AND NOT r.grade IN ['absent', 'withheld'] AND t.kind <> 'withheld'
WITH f, r, t, toLower(type(r)) AS kind
ORDER BY f.id, kind, t.id
RETURN collect(f.n) AS from, collect(t.n) AS to,
  collect($kinds[kind]) AS kinds, collect($grades[r.grade]) AS grades,
  collect(CASE WHEN r.status IS NULL THEN -1 ELSE $statuses[r.status] END) AS statuses,
  collect(coalesce(r.fromDay, $none)) AS firstDays, collect(coalesce(r.toDay, $none)) AS lastDays,
  collect(r.pathAmounts) AS amounts
