// One page of the links of one entity within some bounds; links without the value that is sorted by come last.
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r:ANY_KIND]->(o:Entity)
  WHERE $direction <> 'in'
  RETURN r, o, 0 AS side
  UNION ALL
  MATCH (n)<-[r:ANY_KIND]-(o:Entity)
  WHERE $direction <> 'out' AND (o <> n OR $direction = 'in')
  RETURN r, o, 1 AS side
}
WITH n, r, o, side
WHERE r.records > 0
  AND ($grade IS NULL OR r.gradeRank <= $grade)
  AND ($from IS NULL OR r.toDay IS NULL OR r.toDay >= $from)
  AND ($to IS NULL OR r.fromDay IS NULL OR r.fromDay <= $to)
  AND ($cents IS NULL OR r.cents >= $cents)
  AND ($words IS NULL OR NOT EXISTS {
    UNWIND $words AS word
    WITH o, word
    WHERE NOT EXISTS {
      MATCH (:Entity {canonical: o.id})<-[:NAME_OF]-(m:Name) WHERE m.upper CONTAINS word.upper
    } AND NOT EXISTS {
      MATCH (:Entity {canonical: o.id})<-[:IDENTIFIES]-(i:Identifier)
      WHERE word.norm <> '' AND i.norm CONTAINS word.norm
    }
    RETURN word
  })
WITH r, o, side
ORDER BY
  CASE $sort WHEN 'amount' THEN -r.cents WHEN 'newest' THEN -r.fromDay WHEN 'oldest' THEN r.fromDay
    WHEN 'records' THEN -r.records END,
  CASE $sort WHEN 'name' THEN o.name END,
  o.id, toLower(type(r)), side
SKIP $skip LIMIT $limit
WITH r, startNode(r) AS f, endNode(r) AS t
RETURN r {.id, .grade, .status, .period, .amounts, .records, .flags} AS edge,
  f {.id, .kind, .name, .shortName, .roles, .links, .sources} AS from,
  t {.id, .kind, .name, .shortName, .roles, .links, .sources} AS to
