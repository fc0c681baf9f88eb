// These edges are summed up.
UNWIND $ids AS id
MATCH (u:UnsettledEdge {id: id})
DELETE u
