// What is loaded, merged ids as one.
CALL () { MATCH (e:Entity) RETURN count(e) AS ids }
CALL () { MATCH (e:Alias) RETURN count(e) AS aliases }
CALL () { MATCH ()-[r:ANY_KIND]->() RETURN count(r) AS edges }
CALL () { MATCH (s:Statement) RETURN count(s) AS statements }
CALL () { MATCH (r:Record) RETURN count(r) AS records }
CALL () { MATCH (s:Source) RETURN count(s) AS sources }
RETURN ids - aliases AS entities, edges, statements, records, sources
