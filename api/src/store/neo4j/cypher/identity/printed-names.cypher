// The names of some ids as printed, each with its record.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:NAME_OF]-(m:Name {form: 'name'})
WITH id, m ORDER BY m.text, m.recordId
RETURN id AS entity, collect(m {.text, record: m.recordId}) AS names
