// Describes a source as newer rules read it; one row if older ones had.
MATCH (s:Source {id: $id})
WHERE s.ruleVersion < $properties.ruleVersion
SET s += $properties
RETURN s.id AS id
