// How many links of one entity there are within some bounds.
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
RETURN count(r) AS total
