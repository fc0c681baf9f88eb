// Every source, by id.
MATCH (s:Source)
RETURN s.id AS id, s.body AS body
ORDER BY id
