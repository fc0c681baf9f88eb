// How many statements of each grade.
MATCH (s:Statement)
RETURN s.grade AS name, count(s) AS n
ORDER BY name
