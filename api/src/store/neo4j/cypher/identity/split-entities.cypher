// Lets ids stand for themselves again.
UNWIND $moves AS row
MATCH (e:Entity {id: row.id})
MATCH (was:Entity {id: row.was})
SET e.canonical = e.id, e:Moving:Unsettled:Touched, e:$(row.label), was:Unsettled:Touched
REMOVE e:Alias
