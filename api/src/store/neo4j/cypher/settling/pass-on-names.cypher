// A new name of an id is a name of the entity that it stands for; the id itself shows none.
MATCH (e:Unsettled:Alias)
MATCH (c:Entity {id: e.canonical})
SET c:Unsettled
REMOVE e:Unsettled
