// The state of the data.
MATCH (m:Meta {id: 'paperchain'})
RETURN m.birth AS birth, m.revision AS revision, m.settledRevision AS settledRevision,
  m.dataVersion AS dataVersion
