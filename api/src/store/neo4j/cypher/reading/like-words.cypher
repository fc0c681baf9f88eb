// Words that have a piece of three letters in common with one that is not known, the likeliest first.
CALL db.index.fulltext.queryNodes('word_pieces', $query, {limit: 300}) YIELD node, score
RETURN node.word AS word
ORDER BY score DESC, word
