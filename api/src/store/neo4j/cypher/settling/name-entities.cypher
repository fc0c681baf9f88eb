// Display names: the highest rank wins, then the later day, then the alphabet.
MATCH (e:Unsettled)
WITH e LIMIT $most
CALL (e) {
  OPTIONAL MATCH (:Entity {canonical: e.id})<-[:NAME_OF]-(m:Name {form: 'name'})
  WITH m ORDER BY m.rank DESC, m.asOf DESC, m.text LIMIT 1
  RETURN m.text AS name
}
CALL (e) {
  OPTIONAL MATCH (:Entity {canonical: e.id})<-[:NAME_OF]-(m:Name {form: 'short'})
  WITH m ORDER BY m.rank DESC, m.asOf DESC, m.text LIMIT 1
  RETURN m.text AS shortName
}
SET e.name = coalesce(name, e.name), e.shortName = shortName
REMOVE e:Unsettled
RETURN count(e) AS done
