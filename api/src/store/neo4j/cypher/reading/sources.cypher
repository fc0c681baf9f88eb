// Every source, or one, with what rests on it.
MATCH (s:Source)
WHERE $id IS NULL OR s.id = $id
RETURN s.body AS body,
  COUNT { (s)<-[:FROM_SOURCE]-(:Record) } AS records,
  COUNT { (s)<-[:FROM_SOURCE]-(:Record)<-[:STATED_IN]-(:Statement) } AS statements,
  COUNT { MATCH (s)<-[:FROM_SOURCE]-(:Record)<-[:STATED_IN]-(t:Statement) RETURN DISTINCT t.edgeId } AS edges
ORDER BY s.id
