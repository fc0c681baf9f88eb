// Records without their source.
MATCH (r:Record)
WHERE NOT EXISTS { (r)-[:FROM_SOURCE]->(:Source) }
RETURN r.id AS id
ORDER BY id
