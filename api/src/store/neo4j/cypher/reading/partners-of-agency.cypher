// Companies that hold, or have subawards under, contracts that the agency awarded or funded.
MATCH (:Entity {id: $id})-[a:AWARDED|FUNDED]->(c:Contract)-[m:HELD_BY|SUBAWARDED_TO]->(p:Entity)
WHERE a.records > 0 AND m.records > 0 AND NOT a.grade IN $undocumented AND NOT m.grade IN $undocumented
RETURN p.id AS partner, c.id AS contract, a.grade AS farGrade, m.id AS edge, m.grade AS grade, m.period AS period, m.amounts AS amounts, coalesce(m.flags, []) AS flags
