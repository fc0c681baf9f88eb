// Links, those that a chain may walk, and the sources behind them, of entities whose links changed. A link to itself counts once.
MATCH (e:Touched)
WITH e LIMIT $most
CALL (e) {
  OPTIONAL MATCH (e)-[r:ANY_KIND]-(o:Entity)
  UNWIND CASE WHEN r.sources IS NULL THEN [null] ELSE r.sources END AS source
  RETURN count(DISTINCT r) AS links, count(DISTINCT source) AS sources,
    count(DISTINCT CASE WHEN r.records > 0 AND NOT r.grade IN ['absent', 'withheld']
      AND type(r) <> 'ABSENT' AND o <> e AND o.kind <> 'withheld' THEN r END) AS walkable
}
SET e.links = links, e.sources = sources, e.walkable = walkable
REMOVE e:Touched
RETURN count(e) AS done
