// All statements have followed.
MATCH (e:Moving)
REMOVE e:Moving
