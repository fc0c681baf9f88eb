// Every id with what it stands for, and what records call it and say of it; by id.
MATCH (e:Entity)
WITH e ORDER BY e.id
CALL (e) {
  OPTIONAL MATCH (e)<-[:NAME_OF]-(m:Name)
  WITH m ORDER BY m.form, m.text, m.rank
  RETURN collect(m {.form, .text, .rank, .asOf, .recordId}) AS names
}
CALL (e) {
  OPTIONAL MATCH (e)<-[:IDENTIFIES]-(i:Identifier)
  WITH i ORDER BY i.scheme, i.value
  RETURN collect(i {.scheme, .value, .asOf, .recordId}) AS identifiers
}
CALL (e) {
  OPTIONAL MATCH (e)<-[:FACT_OF]-(f:Fact)
  WITH f ORDER BY f.key, f.value
  RETURN collect(f {.key, .value, .asOf, .recordId}) AS facts
}
RETURN e.id AS id, e.canonical AS canonical, names, identifiers, facts
ORDER BY e.id
