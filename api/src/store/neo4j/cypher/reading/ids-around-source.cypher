// Ids in alphabetical order just before and after one: they share the longest beginning with it.
CALL () {
  MATCH (x:Source) WHERE x.id >= $id RETURN x.id AS id ORDER BY id LIMIT 20
  UNION
  MATCH (x:Source) WHERE x.id < $id RETURN x.id AS id ORDER BY id DESC LIMIT 20
}
RETURN id
