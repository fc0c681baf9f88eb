// Which of these records are there.
UNWIND $ids AS id
MATCH (r:Record {id: id})
RETURN r.id AS id
