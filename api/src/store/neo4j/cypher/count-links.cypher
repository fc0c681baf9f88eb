// Links, and the sources behind them, of entities whose links changed. A link to itself counts once.
MATCH (e:Touched)
WITH e LIMIT $most
CALL (e) {
  OPTIONAL MATCH (e)-[r:ANY_KIND]-(:Entity)
  UNWIND CASE WHEN r.sources IS NULL THEN [null] ELSE r.sources END AS source
  RETURN count(DISTINCT r) AS links, count(DISTINCT source) AS sources
}
SET e.links = links, e.sources = sources
REMOVE e:Touched
RETURN count(e) AS done
