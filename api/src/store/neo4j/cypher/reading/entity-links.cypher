// All links of one entity by kind and direction: their first days and totals. A link to itself counts once, as going out.
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r:ANY_KIND]->(:Entity) WHERE r.records > 0
  RETURN r, 'out' AS direction
  UNION ALL
  MATCH (e)<-[r:ANY_KIND]-(o:Entity) WHERE r.records > 0 AND o <> e
  RETURN r, 'in' AS direction
}
RETURN toLower(type(r)) AS kind, direction, collect(coalesce(r.fromDay, 1000000000)) AS days,
  collect(r.amounts) AS amounts
