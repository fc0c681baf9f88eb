// Takes away the statements that one rule made; their edges are summed up anew, or go.
MATCH (s:Statement {rule: $rule})
MERGE (:UnsettledEdge {id: s.edgeId})
DETACH DELETE s
