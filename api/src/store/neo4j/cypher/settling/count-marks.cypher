// How many edges, entities and names wait to be settled.
CALL () { MATCH (u:UnsettledEdge) RETURN count(u) AS edges }
CALL () { MATCH (e:Unsettled) RETURN count(e) AS entities }
CALL () { MATCH (m:Unindexed) RETURN count(m) AS names }
RETURN edges, entities, names
