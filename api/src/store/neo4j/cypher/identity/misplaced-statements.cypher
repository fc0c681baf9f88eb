// Statements of moved ids whose edge no longer joins the entities that their ends stand for.
MATCH (e:Moving)
CALL (e) {
  MATCH (s:Statement {statedFrom: e.id}) RETURN s
  UNION
  MATCH (s:Statement {statedTo: e.id}) RETURN s
}
WITH DISTINCT s
MATCH (f:Entity {id: s.statedFrom})
MATCH (t:Entity {id: s.statedTo})
WITH s, f.canonical AS from, t.canonical AS to
WHERE s.edgeId <> from + '~' + s.kind + '~' + to
RETURN s.id AS statement, s.edgeId AS was, from, s.kind AS kind, to
LIMIT $most
