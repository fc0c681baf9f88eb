// The statements that one rule made.
MATCH (s:Statement {rule: $rule})
RETURN s.statedFrom AS statedFrom, s.statedTo AS statedTo, s.recordId AS recordId, s.body AS body
