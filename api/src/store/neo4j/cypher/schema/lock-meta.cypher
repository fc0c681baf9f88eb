// One writer at a time: setting a property takes the node's lock until the transaction ends.
MATCH (m:Meta {id: 'paperchain'})
SET m.writing = true
RETURN m.nextEntity AS nextEntity
