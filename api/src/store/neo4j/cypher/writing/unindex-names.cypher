// Marks some names whose words are to be gathered again.
MATCH (m:Name)
WHERE NOT m:Unindexed
WITH m LIMIT $most
SET m:Unindexed
RETURN count(m) AS done
