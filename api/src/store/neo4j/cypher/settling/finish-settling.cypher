// All that was written up to a revision is settled; another program may have settled more.
MATCH (m:Meta {id: 'paperchain'})
SET m.settledRevision = CASE WHEN m.settledRevision > $revision THEN m.settledRevision ELSE $revision END,
  m.dataVersion = $dataVersion
