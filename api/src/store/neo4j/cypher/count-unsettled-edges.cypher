// How many edges wait to be summed up.
MATCH (u:UnsettledEdge)
RETURN count(u) AS total
