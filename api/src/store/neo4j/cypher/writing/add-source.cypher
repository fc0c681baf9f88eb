// Adds a source that is not there; one row if it was added.
OPTIONAL MATCH (known:Source {id: $id})
WITH known WHERE known IS NULL
CREATE (s:Source {id: $id})
SET s += $properties
RETURN s.id AS id
