// Some of the edges to sum up.
MATCH (u:UnsettledEdge)
RETURN u.id AS id
LIMIT $most
