// The last day that any source speaks of.
MATCH (s:Source) WHERE s.asOf <> ''
RETURN max(s.asOf) AS day
