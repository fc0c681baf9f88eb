// Every statement, with what its id is the hash of.
MATCH (s:Statement)
RETURN s {.id, .edgeId, .recordId, .statedFrom, .kind, .statedTo, .grade, .asOf, .quote, .status, .rule, .note, .body} AS statement
