// Whether any name holds such a word.
CALL db.index.fulltext.queryNodes('name_words', $query, {limit: 1}) YIELD node
RETURN node.id AS id
