// How many identity decisions of each verdict by each rule.
MATCH (d:Decision)
RETURN d.verdict AS verdict, d.rule AS rule, count(d) AS count
ORDER BY verdict, rule
