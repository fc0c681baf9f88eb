// Takes away the statements of some records; the edges that they stood on.
UNWIND $ids AS record
MATCH (:Record {id: record})<-[:STATED_IN]-(s:Statement)
WITH s, s.edgeId AS id
DETACH DELETE s
RETURN DISTINCT id
