// Every record, by id.
MATCH (r:Record)
RETURN r {.id, .sourceId, .publisherId, .locator, .fields, .sha256, .url} AS record
ORDER BY r.id
