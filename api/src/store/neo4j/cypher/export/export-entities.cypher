// Every entity, or some, with names, identifiers and facts; by id.
MATCH (e:Entity)
WHERE NOT e:Alias AND ($ids IS NULL OR e.id IN $ids)
WITH e ORDER BY e.id
CALL (e) {
  MATCH (:Entity {canonical: e.id})<-[:NAME_OF]-(m:Name)
  WHERE NOT m.text IN [e.name, coalesce(e.shortName, e.name)]
  WITH DISTINCT m.text AS text ORDER BY text
  RETURN collect(text) AS aliases
}
CALL (e) {
  MATCH (:Entity {canonical: e.id})<-[:IDENTIFIES]-(i:Identifier)
  WITH i.scheme AS scheme, i.value AS value, min(i.recordId) AS recordId ORDER BY scheme, value
  RETURN collect({scheme: scheme, value: value, recordId: recordId}) AS identifiers
}
CALL (e) {
  MATCH (:Entity {canonical: e.id})<-[:FACT_OF]-(f:Fact)
  WITH f.key AS key, f.value AS value, min(f.recordId) AS recordId ORDER BY key, value
  RETURN collect({key: key, value: value, recordId: recordId}) AS facts
}
RETURN e {.id, .kind, .name, .shortName, .roles, .links, .sources} AS entity, aliases, identifiers, facts
ORDER BY e.id
