// What is stated of some edges, with record and source: the best grade first, corrections after the others, then the latest, then by record.
UNWIND $ids AS id
CALL (id) {
  MATCH (s:Statement {edgeId: id})-[:STATED_IN]->(r:Record)-[:FROM_SOURCE]->(d:Source)
  WITH s, r, d
  ORDER BY s.supersededBy IS NOT NULL, s.gradeRank, s.body CONTAINS '"zero-dollar"' OR s.body CONTAINS '"negative"', s.asOf DESC, r.id, s.body, s.statedFrom, s.statedTo
  LIMIT $most
  RETURN collect({statement: s {.edgeId, .recordId, .statedFrom, .statedTo, .supersededBy, .body}, record: r {.id, .sourceId, .publisherId, .locator, .fields, .sha256, .url}, source: d.body}) AS receipts
}
UNWIND receipts AS receipt
RETURN id AS edge, receipt.statement AS statement, receipt.record AS record, receipt.source AS source
