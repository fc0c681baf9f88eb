/**
 * The tables of the embedded store. The law of the house stands in them:
 * an edge cannot be committed without a statement of its own, nor a statement without its record, nor a record
 * without its source, nor a name, identifier or fact of an entity without a record.
 *
 * Integer keys (`n`) join tables inside; the ids of the model are text, unique, and the only ones seen outside.
 * What is stated (statements, names, identifiers, facts) hangs on the id as the record states it; what is shown
 * (edges, display names, counts) hangs on the canonical entity and is recomputed when the store settles.
 *
 * For the path index there are two views. `path_links` holds every link that may be walked, on canonical ends;
 * `path_nodes` turns any entity id, an alias too, into the node of its canonical entity; `path_edges` turns an
 * edge number into the edge's id.
 */

/** Raised whenever the tables change; a store of another layout is not opened. */
export const LAYOUT = 1;

const LEDGER = `
CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  n            INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  sha256       TEXT,
  rule_version INTEGER NOT NULL,
  as_of        TEXT NOT NULL,             -- the last day it speaks of, '' when unknown
  body         TEXT NOT NULL              -- the source whole, as JSON
) STRICT;

CREATE TABLE records (
  n            INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  source       INTEGER NOT NULL REFERENCES sources (n),
  publisher_id TEXT NOT NULL,
  locator      TEXT NOT NULL,
  fields       TEXT NOT NULL,             -- canonical JSON: part of the bytes that were hashed
  sha256       TEXT NOT NULL,
  url          TEXT,
  UNIQUE (source, n)
) STRICT;

CREATE TABLE entities (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  canonical  INTEGER NOT NULL REFERENCES entities (n) DEFERRABLE INITIALLY DEFERRED,
  name       TEXT NOT NULL,
  short_name TEXT,
  roles      INTEGER NOT NULL DEFAULT 0,  -- one bit for each role, in the order of the vocabulary
  links      INTEGER NOT NULL DEFAULT 0,
  sources    INTEGER NOT NULL DEFAULT 0,
  settled    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entities_by_canonical ON entities (canonical);
CREATE INDEX entities_unsettled ON entities (n) WHERE settled = 0;

CREATE TABLE names (
  n      INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities (n),
  form   TEXT NOT NULL CHECK (form IN ('name', 'short', 'alias')),
  text   TEXT NOT NULL,
  rank   INTEGER NOT NULL,
  as_of  TEXT NOT NULL,
  key    TEXT NOT NULL,                   -- the name as a key, for identity rules
  record INTEGER NOT NULL REFERENCES records (n),
  UNIQUE (entity, form, text, rank)
) STRICT;
CREATE INDEX names_by_key ON names (key) WHERE form = 'name';

CREATE TABLE identifiers (
  entity INTEGER NOT NULL REFERENCES entities (n),
  scheme TEXT NOT NULL,
  value  TEXT NOT NULL,
  norm   TEXT NOT NULL,                   -- letters and digits, upper case: what search compares
  record INTEGER NOT NULL REFERENCES records (n),
  PRIMARY KEY (entity, scheme, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifiers_by_norm ON identifiers (norm);

CREATE TABLE facts (
  entity INTEGER NOT NULL REFERENCES entities (n),
  key    TEXT NOT NULL,
  value  TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records (n),
  PRIMARY KEY (entity, key, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE edges (
  n           INTEGER PRIMARY KEY,
  from_node   INTEGER NOT NULL REFERENCES entities (n),
  kind        TEXT NOT NULL,
  to_node     INTEGER NOT NULL REFERENCES entities (n),
  statement   INTEGER NOT NULL,           -- one of its own statements: an edge without any cannot be committed
  grade       TEXT NOT NULL DEFAULT 'withheld',
  grade_rank  INTEGER NOT NULL DEFAULT 99,
  status      TEXT,
  period      TEXT,                       -- {from, to} as printed, as JSON
  from_day    INTEGER,                    -- days since 1970-01-01: the first day that its start can mean
  to_day      INTEGER,                    -- the last day that its end can mean
  basis       TEXT,                       -- of the amount that links are sorted by
  cents       INTEGER,
  amounts     TEXT NOT NULL DEFAULT '[]',
  basis_cents TEXT NOT NULL DEFAULT '[]', -- [[basis, cents]] in US dollars
  flags       TEXT NOT NULL DEFAULT '[]',
  records     INTEGER NOT NULL DEFAULT 0, -- 0 until it settles for the first time; such edges are not shown
  settled     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (from_node, kind, to_node),
  FOREIGN KEY (n, statement) REFERENCES statements (edge, n) DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- By amount, the largest first and none last: how links are listed unless asked otherwise.
CREATE INDEX edges_out ON edges (from_node, kind, coalesce(-cents, 9223372036854775807), records);
CREATE INDEX edges_in ON edges (to_node, kind, coalesce(-cents, 9223372036854775807), records);
CREATE INDEX edges_unsettled ON edges (n) WHERE settled = 0;

CREATE TABLE statements (
  n             INTEGER PRIMARY KEY,
  edge          INTEGER NOT NULL REFERENCES edges (n) DEFERRABLE INITIALLY DEFERRED,
  record        INTEGER NOT NULL,
  source        INTEGER NOT NULL,
  stated_from   INTEGER NOT NULL REFERENCES entities (n),
  stated_to     INTEGER NOT NULL REFERENCES entities (n),
  grade         TEXT NOT NULL,
  body          TEXT NOT NULL,            -- the statement's own part, as JSON
  superseded_by INTEGER REFERENCES records (n),
  UNIQUE (edge, n),
  FOREIGN KEY (source, record) REFERENCES records (source, n)
) STRICT;
CREATE INDEX statements_by_record ON statements (record);
CREATE INDEX statements_by_source ON statements (source, edge);

CREATE TABLE decisions (
  alias      INTEGER NOT NULL REFERENCES entities (n),
  canonical  INTEGER NOT NULL REFERENCES entities (n),
  verdict    TEXT NOT NULL,
  rule       TEXT NOT NULL,
  records    TEXT NOT NULL,               -- JSON list of record ids
  decided_on TEXT,
  PRIMARY KEY (alias, canonical)
) STRICT, WITHOUT ROWID;
`;

const SEARCH = `
CREATE VIRTUAL TABLE names_index USING fts5 (
  text, content = '', prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE names_words USING fts5vocab ('names_index', 'row');
CREATE TABLE words (
  n    INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;
-- Words between ^ and $, so that a letter changed in the middle of a short word leaves both ends in common.
CREATE VIRTUAL TABLE words_index USING fts5 (text, content = '', tokenize = 'trigram');
`;

const VIEWS = `
CREATE VIEW shown_edges AS
SELECT e.n, e.from_node, e.to_node, f.id AS from_id, e.kind, t.id AS to_id, e.grade, e.grade_rank,
  e.status, e.period, e.from_day, e.to_day, e.cents, e.amounts, e.records, e.flags
FROM edges e JOIN entities f ON f.n = e.from_node JOIN entities t ON t.n = e.to_node
WHERE e.records > 0;

CREATE VIEW path_nodes (id, node) AS SELECT id, canonical FROM entities;

CREATE VIEW path_edges (edge, id) AS
SELECT e.n, f.id || '~' || e.kind || '~' || t.id
FROM edges e JOIN entities f ON f.n = e.from_node JOIN entities t ON t.n = e.to_node
WHERE e.records > 0;

CREATE VIEW path_links (edge, from_node, to_node, kind, grade, status, from_day, to_day, amounts) AS
SELECT e.n, e.from_node, e.to_node, e.kind, e.grade, e.status, e.from_day, e.to_day, e.basis_cents
FROM edges e JOIN entities f ON f.n = e.from_node JOIN entities t ON t.n = e.to_node
WHERE e.records > 0
  AND e.grade NOT IN ('absent', 'withheld')
  AND e.kind <> 'absent'
  AND f.kind <> 'withheld' AND t.kind <> 'withheld';
`;

/** Everything an empty store starts with; run once, in one transaction. */
export const SCHEMA = LEDGER + SEARCH + VIEWS;
