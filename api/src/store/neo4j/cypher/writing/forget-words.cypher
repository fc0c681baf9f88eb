// Forgets some words that a misspelt one may be taken for.
MATCH (w:Word)
WITH w LIMIT $most
DELETE w
RETURN count(*) AS done
