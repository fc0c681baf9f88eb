// Organizations known by UEI with the very name of one known by name only; such an id holds 120 characters of the name's key.
MATCH (c:Organization|Alias)<-[:NAME_OF]-(m:Name {form: 'name'})
WHERE c.id STARTS WITH 'org:uei:'
MATCH (a:Entity {id: 'org:name:' + left(m.key, 120)})
RETURN DISTINCT a.id AS alias, c.id AS canonical
ORDER BY alias, canonical
