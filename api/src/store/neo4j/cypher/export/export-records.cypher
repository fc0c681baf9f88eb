// The records that statements among some entities rest on, or that show an identifier or fact of one; by id.
CALL () {
  MATCH (f:Entity) WHERE f.id IN $ids
  MATCH (f)-[e:ANY_KIND]->(t:Entity) WHERE t.id IN $ids
  MATCH (s:Statement {edgeId: e.id})-[:STATED_IN]->(r:Record)
  RETURN r
  UNION
  MATCH (e:Entity) WHERE e.canonical IN $ids
  MATCH (e)<-[:IDENTIFIES|FACT_OF]-(t)
  MATCH (r:Record {id: t.recordId})
  RETURN r
}
RETURN r {.id, .sourceId, .publisherId, .locator, .fields, .sha256, .url} AS record
ORDER BY r.id
