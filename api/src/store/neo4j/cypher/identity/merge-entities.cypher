// Lets ids give way to others: they keep names and statements, and lose the label of their kind.
UNWIND $moves AS row
MATCH (e:Entity {id: row.id})
MATCH (was:Entity {id: row.was})
MATCH (c:Entity {id: row.canonical})
SET e.canonical = c.id, e.roles = [], e:Alias:Moving:Unsettled:Touched, was:Unsettled:Touched, c:Unsettled:Touched
REMOVE e:Contractor:Subcontractor:CloudProvider:Reseller, e:$(row.label)
