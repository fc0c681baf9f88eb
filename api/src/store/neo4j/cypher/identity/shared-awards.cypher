// Contracts that one record gives to the name and another to the UEI: the smallest record of each, of five contracts at most.
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (x:Statement {statedTo: pair.alias, kind: 'held_by'})
  WHERE NOT x.grade IN ['inferred', 'absent', 'withheld']
  WITH pair, x.statedFrom AS contract, min(x.recordId) AS mine
  MATCH (y:Statement {statedFrom: contract, kind: 'held_by', statedTo: pair.canonical})
  WHERE NOT y.grade IN ['inferred', 'absent', 'withheld']
  WITH contract, mine, min(y.recordId) AS theirs
  ORDER BY contract LIMIT 5
  RETURN collect(mine) + collect(theirs) AS records
}
RETURN pair.alias AS alias, pair.canonical AS canonical, records
