// Organizations whose roles are not what their edges say: contractor, subcontractor, cloud-provider, reseller.
MATCH (o:Organization)
WITH o,
  EXISTS { (o)<-[r:HELD_BY]-() WHERE NOT r.grade IN $undocumented } AS contractor,
  EXISTS { (o)<-[r:SUBAWARDED_TO]-() WHERE NOT r.grade IN $undocumented } AS subcontractor,
  EXISTS { (o)<-[r:HOSTED_ON]-() WHERE NOT r.grade IN $undocumented }
    OR EXISTS { (o)-[:OFFERS]->()<-[r:BUILT_ON|HOSTED_ON]-() WHERE NOT r.grade IN $undocumented } AS cloud,
  EXISTS {
    (o)<-[:HELD_BY]-()-[:NAMES_PRODUCT]->(named)
    WHERE named <> o AND (named:Organization OR (
      EXISTS { (named)<-[:OFFERS]-() } AND NOT EXISTS { (named)<-[:OFFERS]-(o) }))
  } AS reseller
WITH o, [role IN [
  CASE WHEN contractor THEN 'contractor' END,
  CASE WHEN subcontractor THEN 'subcontractor' END,
  CASE WHEN cloud THEN 'cloud-provider' END,
  CASE WHEN reseller THEN 'reseller' END
] WHERE role IS NOT NULL] AS roles
WHERE roles <> coalesce(o.roles, [])
RETURN o.id AS id, roles
