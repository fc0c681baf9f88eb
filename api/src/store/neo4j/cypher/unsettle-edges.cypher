// Marks edges to be summed up anew.
UNWIND $ids AS id
MERGE (:UnsettledEdge {id: id})
