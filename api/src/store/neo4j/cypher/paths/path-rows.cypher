// All links that may be walked of some entities, in columns, each as its own direction goes, with what is known of the other end.
UNWIND $nodes AS n
MATCH (e:Entity {n: n})
WHERE e.kind <> 'withheld'
MATCH (e)-[r:ANY_KIND]-(o:Entity)
WHERE r.records > 0 AND NOT r.grade IN ['absent', 'withheld'] AND o <> e AND o.kind <> 'withheld'
WITH r, e, o, startNode(r) = e AS leaves
RETURN collect(CASE WHEN leaves THEN e.n ELSE o.n END) AS from, collect(CASE WHEN leaves THEN o.n ELSE e.n END) AS to,
  collect(o.id) AS ids, collect(coalesce(o.walkable, o.links)) AS degrees, collect(leaves) AS leaves,
  collect($kinds[toLower(type(r))]) AS kinds, collect($grades[r.grade]) AS grades,
  collect(CASE WHEN r.status IS NULL THEN -1 ELSE $statuses[r.status] END) AS statuses,
  collect(coalesce(r.fromDay, $none)) AS firstDays, collect(coalesce(r.toDay, $none)) AS lastDays,
  collect(r.pathAmounts) AS amounts
