// Takes away some entities that no record states since their source was withdrawn: no name, identifier or fact, no edge, no decision; nobody can follow that change by what is noted.
MATCH (e:Unsettled)
WHERE e.canonical = e.id
  AND NOT EXISTS { (e)<-[:NAME_OF|IDENTIFIES|FACT_OF]-() }
  AND NOT EXISTS { (e)-[:ANY_KIND]-(:Entity) }
  AND NOT EXISTS { MATCH (d:Decision {alias: e.id}) }
  AND NOT EXISTS { MATCH (d:Decision {canonical: e.id}) }
  AND NOT EXISTS { MATCH (a:Entity {canonical: e.id}) WHERE a.id <> e.id }
WITH e LIMIT $most
DETACH DELETE e
WITH count(*) AS done
MATCH (m:Meta {id: 'paperchain'})
SET m.changes = coalesce(m.changes, 0) + CASE WHEN done > 0 THEN 1 ELSE 0 END
RETURN done
