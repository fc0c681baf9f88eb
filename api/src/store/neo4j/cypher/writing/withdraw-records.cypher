// Takes away records that nothing rests on any more.
UNWIND $ids AS id
MATCH (r:Record {id: id})
DETACH DELETE r
