// The whole identity ledger, by id.
MATCH (d:Decision)
RETURN d {.verdict, .alias, .canonical, .rule, .records, .decidedOn} AS decision
ORDER BY d.alias, d.canonical
