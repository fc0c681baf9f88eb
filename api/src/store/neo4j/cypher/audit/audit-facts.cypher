// Names, identifiers and facts that no record shows.
MATCH (t:Name|Identifier|Fact)
WHERE NOT EXISTS { MATCH (:Record {id: t.recordId}) }
OPTIONAL MATCH (t)-[:NAME_OF|IDENTIFIES|FACT_OF]->(e:Entity)
RETURN coalesce(e.id + ' ', '') + coalesce('name ' + t.text, t.scheme + ' ' + t.value, t.key + ' ' + t.value, t.id) AS id
ORDER BY id
