// Some records of one source.
MATCH (:Source {id: $id})<-[:FROM_SOURCE]-(r:Record)
RETURN r.id AS id
LIMIT $most
