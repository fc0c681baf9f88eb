// Takes back what the rules no longer give; a person's decisions stay.
MATCH (d:Decision)
WHERE d.rule <> 'by-hand' AND NOT d.pair IN $kept
DELETE d
