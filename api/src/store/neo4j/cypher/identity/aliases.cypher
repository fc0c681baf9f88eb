// Ids that stand for another one.
MATCH (e:Alias)
RETURN e.id AS id, e.canonical AS canonical
