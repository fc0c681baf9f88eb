// Entities by any of their ids: the ids they stand for now, their numbers and their links that may be walked.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (c:Entity {id: e.canonical})
RETURN id, c.id AS canonical, c.n AS n, coalesce(c.walkable, c.links) AS degree
