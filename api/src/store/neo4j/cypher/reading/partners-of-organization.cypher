// Agencies of the company's contracts and subawards; its subcontractors; the primes it has subawards under.
MATCH (o:Entity {id: $id})
CALL (o) {
  MATCH (o)<-[m:HELD_BY|SUBAWARDED_TO]-(c:Contract)<-[far:AWARDED|FUNDED]-(p:Entity)
  RETURN p, c, m, far
  UNION ALL
  MATCH (o)<-[far:HELD_BY]-(c:Contract)-[m:SUBAWARDED_TO]->(p:Entity)
  RETURN p, c, m, far
  UNION ALL
  MATCH (o)<-[m:SUBAWARDED_TO]-(c:Contract)-[far:HELD_BY]->(p:Entity)
  RETURN p, c, m, far
}
WITH p, c, m, far
WHERE m.records > 0 AND far.records > 0 AND NOT m.grade IN $undocumented AND NOT far.grade IN $undocumented
RETURN p.id AS partner, c.id AS contract, far.grade AS farGrade, m.id AS edge, m.grade AS grade, m.period AS period, m.amounts AS amounts, coalesce(m.flags, []) AS flags
