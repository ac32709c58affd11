-- Schema 1, what people write: entities and the journal of changes. Never edited after a release; see migrate.rs.
--
-- Entity tables hold the fields of domain::Entity plus: number (short, never reused), id (UUIDv7), removed.

CREATE TABLE target (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  indicator BLOB REFERENCES indicator (id),
  unit TEXT,
  level REAL,
  by_date TEXT,
  decided_by TEXT
) STRICT;
CREATE INDEX target_by_indicator ON target (indicator);

CREATE TABLE person (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name TEXT,
  initials TEXT
) STRICT;

CREATE TABLE login (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  login TEXT,
  person BLOB REFERENCES person (id)
) STRICT;
CREATE INDEX login_by_login ON login (login);

CREATE TABLE setting (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name TEXT,
  value TEXT
) STRICT;

CREATE TABLE own_area (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  code TEXT,
  name TEXT
) STRICT;

CREATE TABLE own_peers (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name TEXT,
  units TEXT,
  year INTEGER
) STRICT;

-- One row a change. `at` is milliseconds since 1970 in UTC; order is by seq, never by the clock.
-- kind: do, undo, redo, reverse, erase; undoes: the change it undoes, redoes or reverses.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  session BLOB NOT NULL CHECK (length(session) = 16),
  person BLOB,
  who TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'reverse', 'erase')),
  undoes INTEGER REFERENCES journal (seq),
  label TEXT NOT NULL,
  label_args TEXT NOT NULL
) STRICT;
CREATE INDEX journal_by_session ON journal (session, seq);
CREATE INDEX journal_by_time ON journal (at);
CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

-- One row an edit: create, set, remove, restore; right after a create, a row `with` for each field it gives; right
-- after a remove or restore, a row `seen` for each field looked at (in before). An erased row has lost both values.
CREATE TABLE journal_edit (
  seq INTEGER NOT NULL REFERENCES journal (seq),
  n INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('create', 'set', 'remove', 'restore', 'with', 'seen')),
  field TEXT,
  before ANY,
  after ANY,
  erased INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_edit_by_entity ON journal_edit (entity, id, seq);

CREATE TRIGGER journal_grows BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_kept BEFORE UPDATE ON journal
WHEN NOT journal_door()
  OR new.seq IS NOT old.seq OR new.at IS NOT old.at OR new.session IS NOT old.session
  OR new.person IS NOT old.person OR new.who IS NOT old.who
  OR new.kind IS NOT old.kind OR new.undoes IS NOT old.undoes
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_edit_grows BEFORE INSERT ON journal_edit
WHEN EXISTS (SELECT 1 FROM journal_edit WHERE seq = new.seq AND n = new.n)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_edit_stays BEFORE DELETE ON journal_edit
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_edit_is_kept BEFORE UPDATE ON journal_edit
WHEN NOT journal_door()
  OR new.seq IS NOT old.seq OR new.n IS NOT old.n OR new.entity IS NOT old.entity OR new.id IS NOT old.id
  OR new.kind IS NOT old.kind OR new.field IS NOT old.field
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
