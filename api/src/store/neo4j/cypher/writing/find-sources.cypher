// Which of these sources are there, and the last day each speaks of.
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.asOf AS asOf
