// Which of these ids are there, and which id each stands for now.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.canonical AS canonical
