// What the version of the data is made of, beside the identity ledger.
MATCH (s:Source)
RETURN s.id AS id, s.sha256 AS sha256, s.ruleVersion AS ruleVersion,
  COUNT { (s)<-[:FROM_SOURCE]-() } AS records
ORDER BY id
