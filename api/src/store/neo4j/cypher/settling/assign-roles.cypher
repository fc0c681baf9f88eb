// Gives organizations their roles, as a property and as labels.
UNWIND $entities AS row
MATCH (o:Entity {id: row.id})
SET o.roles = row.roles, o:$(row.gained)
REMOVE o:$(row.lost)
