// What a text may mean: identifiers first, then names by their beginnings; among equals the well-connected first.
// Tiers: 0 identifier as typed, 1 name as typed, 2 identifier by its beginning, 3 name by its beginning, 4 words of a name
// by their beginnings. Of each entity the best hit is kept.
CALL () {
  MATCH (e:Entity {id: $id})
  RETURN e, '0' AS tier, 'id' AS field, e.id AS text
  UNION ALL
  MATCH (i:Identifier {norm: $norm})-[:IDENTIFIES]->(e:Entity)
  WHERE $norm <> ''
  RETURN e, '0' AS tier, i.scheme AS field, i.value AS text
  UNION ALL
  MATCH (i:Identifier)-[:IDENTIFIES]->(e:Entity)
  WHERE i.norm > $norm AND i.norm < $end
  RETURN e, '2' AS tier, i.scheme AS field, i.value AS text
  UNION ALL
  CALL db.index.fulltext.queryNodes('name_words', $query) YIELD node AS m
  MATCH (m)-[:NAME_OF]->(e:Entity)
  WHERE NOT m:Unindexed
  RETURN e,
    CASE WHEN m.upper = $upper THEN '1' WHEN m.upper STARTS WITH $upper THEN '3' ELSE '4' END AS tier,
    CASE m.form WHEN 'short' THEN 'short name' ELSE m.form END AS field, m.text AS text
}
MATCH (o:Entity {id: e.canonical})
WHERE ($kinds IS NULL OR o.kind IN $kinds)
  AND ($roles IS NULL OR any(role IN o.roles WHERE role IN $roles))
WITH o, min(tier + CASE field WHEN 'alias' THEN '1' ELSE '0' END + text + '\n' + field) AS best
ORDER BY left(best, 1), o.links DESC, o.id
WITH collect({entity: o {.id, .kind, .name, .shortName, .roles, .links, .sources}, best: best}) AS hits
RETURN size(hits) AS total, hits[$skip..$until] AS hits
