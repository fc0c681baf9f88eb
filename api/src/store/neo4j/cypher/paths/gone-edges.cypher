// Those of the edges that no statement stands behind.
UNWIND $ids AS id
WITH id
WHERE NOT EXISTS { MATCH (:Statement {edgeId: id}) }
RETURN id
