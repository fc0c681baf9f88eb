// How many edges of each kind.
MATCH ()-[r:ANY_KIND]->()
RETURN toLower(type(r)) AS name, count(r) AS n
ORDER BY name
