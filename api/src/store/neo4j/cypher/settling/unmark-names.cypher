// The words of these names are known.
UNWIND $ids AS id
MATCH (m:Name {id: id})
REMOVE m:Unindexed
