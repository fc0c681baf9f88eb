// The entities that some ids stand for.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (o:Entity {id: e.canonical})
RETURN id AS asked, o {.id, .kind, .name, .shortName, .roles, .links, .sources} AS entity
