// All that was written up to a revision is settled.
MATCH (m:Meta {id: 'paperchain'})
SET m.settledRevision = $revision, m.dataVersion = $dataVersion
