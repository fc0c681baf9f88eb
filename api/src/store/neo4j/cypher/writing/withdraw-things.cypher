// Takes away the names, identifiers and facts that some records are cited for; entities that lose a name are named anew.
MATCH (t:Name|Identifier|Fact)
WHERE t.recordId IN $ids
OPTIONAL MATCH (t)-[:NAME_OF]->(e:Entity)
SET e:Unsettled
DETACH DELETE t
