-- Schema 2, what a group works with: boards, cards, activities and the links between them. Never edited after a release.
--
-- Entity tables hold the fields of domain::Entity plus: number (short, never reused), id (UUIDv7), removed.
-- Days are ISO dates. A card's place is `column/key`; its placements are 0-100. A link that does not name exactly two
-- things joins nothing.

CREATE TABLE board (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name TEXT,
  owner TEXT,
  wip INTEGER
) STRICT;

CREATE TABLE card (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  board BLOB REFERENCES board (id),
  place TEXT,
  moved TEXT,
  title TEXT,
  description TEXT,
  author TEXT,
  put_up TEXT,
  origin TEXT,
  origin_note TEXT,
  evidence INTEGER,
  profession INTEGER,
  users INTEGER,
  handling TEXT,
  feasibility INTEGER,
  impact INTEGER,
  ease INTEGER,
  importance INTEGER,
  weighing TEXT,
  how TEXT,
  by_when TEXT,
  responsible TEXT,
  parked_why TEXT,
  outcome TEXT,
  merged_into BLOB REFERENCES card (id)
) STRICT;

CREATE TABLE activity (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  title TEXT,
  responsible TEXT,
  due TEXT,
  state TEXT,
  step TEXT,
  origin TEXT,
  goal TEXT,
  purpose TEXT,
  roles TEXT,
  notes TEXT,
  repeats TEXT,
  done_on TEXT,
  repeated_from BLOB REFERENCES activity (id)
) STRICT;

CREATE TABLE link (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  card BLOB REFERENCES card (id),
  activity BLOB REFERENCES activity (id),
  indicator BLOB REFERENCES indicator (id)
) STRICT;
