// Counts a change, in the transaction that makes it.
MATCH (m:Meta {id: 'paperchain'})
SET m.revision = m.revision + 1
