// One record and its source.
MATCH (r:Record {id: $id})-[:FROM_SOURCE]->(s:Source)
RETURN r {.id, .sourceId, .publisherId, .locator, .fields, .sha256, .url} AS record, s.body AS source
