// Names beside those shown, identifiers and facts of one entity, each with the smallest record that shows it.
CALL () {
  MATCH (:Entity {canonical: $id})<-[:NAME_OF]-(m:Name)
  WHERE NOT m.text IN $shown
  WITH DISTINCT m.text AS text ORDER BY text
  RETURN collect(text) AS aliases
}
CALL () {
  MATCH (:Entity {canonical: $id})<-[:IDENTIFIES]-(i:Identifier)
  WITH i.scheme AS scheme, i.value AS value, min(i.recordId) AS recordId ORDER BY scheme, value
  RETURN collect({scheme: scheme, value: value, recordId: recordId}) AS identifiers
}
CALL () {
  MATCH (:Entity {canonical: $id})<-[:FACT_OF]-(f:Fact)
  WITH f.key AS key, f.value AS value, min(f.recordId) AS recordId ORDER BY key, value
  RETURN collect({key: key, value: value, recordId: recordId}) AS facts
}
RETURN aliases, identifiers, facts
