// How many entities of each kind.
MATCH (e:Entity) WHERE NOT e:Alias
RETURN e.kind AS name, count(e) AS n
ORDER BY name
