// Marks the database as laid out; harmless when it is.
MERGE (m:Meta {id: 'paperchain'})
ON CREATE SET m.layout = $layout, m.birth = $birth, m.revision = 0, m.settledRevision = 0,
  m.dataVersion = $dataVersion, m.nextEntity = 1
