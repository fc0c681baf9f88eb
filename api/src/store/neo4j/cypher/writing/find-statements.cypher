// Which of these statements are there.
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s.id AS id
