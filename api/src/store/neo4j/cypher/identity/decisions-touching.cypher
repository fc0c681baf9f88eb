// The decisions that name any id of one entity.
MATCH (member:Entity {canonical: $id})
CALL (member) {
  MATCH (d:Decision {alias: member.id}) RETURN d
  UNION
  MATCH (d:Decision {canonical: member.id}) RETURN d
}
WITH DISTINCT d
RETURN d {.verdict, .alias, .canonical, .rule, .records, .decidedOn} AS decision
ORDER BY d.alias, d.canonical
