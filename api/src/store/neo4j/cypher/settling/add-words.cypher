// Adds words that a misspelt one may be taken for, each with its pieces of three letters.
UNWIND $words AS row
MERGE (w:Word {word: row.word})
ON CREATE SET w.pieces = row.pieces
