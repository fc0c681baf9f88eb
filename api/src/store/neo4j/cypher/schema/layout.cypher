// The layout of the database; no row in an empty one.
MATCH (m:Meta {id: 'paperchain'})
RETURN m.layout AS layout
