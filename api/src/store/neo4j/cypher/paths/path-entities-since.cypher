// Entities with numbers from a first one on, and others by id, in columns in the order of their ids.
CALL () {
  MATCH (e:Entity) WHERE e.n >= $since
  RETURN e
  UNION
  UNWIND $changed AS id
  MATCH (e:Entity {id: id})
  RETURN e
}
WITH e ORDER BY e.id
RETURN collect(e.id) AS ids, collect(e.n) AS numbers, collect(e.canonical) AS canonical
