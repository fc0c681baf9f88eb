// Links of one kind by their ids, where they may be walked, in columns.
UNWIND $ids AS id
MATCH (f:Entity)-[r:ONE_KIND {id: id}]->(t:Entity)
WHERE r.records > 0 AND NOT r.grade IN ['absent', 'withheld'] AND f.kind <> 'withheld' AND t.kind <> 'withheld'
RETURN collect(f.id) AS from, collect(t.id) AS to,
  collect($kinds[toLower(type(r))]) AS kinds, collect($grades[r.grade]) AS grades,
  collect(CASE WHEN r.status IS NULL THEN -1 ELSE $statuses[r.status] END) AS statuses,
  collect(coalesce(r.fromDay, $none)) AS firstDays, collect(coalesce(r.toDay, $none)) AS lastDays,
  collect(r.pathAmounts) AS amounts
