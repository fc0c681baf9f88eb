// Some names whose words are not known yet.
MATCH (m:Unindexed)
RETURN m.id AS id, m.text AS text
LIMIT $most
