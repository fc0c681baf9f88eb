// Organizations known by name that carry the UEI of one known by UEI.
MATCH (i:Identifier {scheme: 'uei'})-[:IDENTIFIES]->(a:Entity)
WHERE a.id STARTS WITH 'org:name:'
MATCH (c:Entity {id: 'org:uei:' + i.norm})
RETURN a.id AS alias, c.id AS canonical, i.recordId AS record
ORDER BY alias, canonical, i.value
