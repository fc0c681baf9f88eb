// By which version of the rules a source was read.
MATCH (s:Source {id: $id})
RETURN s.ruleVersion AS version
