-- Schema 1, what is published: units, series, periods, imports and their values. Never edited after a release.
--
-- Values are append-only. They are staged under an import that is not live yet and are seen from the moment one
-- journaled change sets import.live; of several live imports the latest lies on top, the older stay below.
-- What a file tells about a series is kept per import, so that taking an import back takes that back too.

CREATE TABLE unit (
  number INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  parent INTEGER REFERENCES unit (number),
  UNIQUE (scheme, code)
) STRICT;

-- first, last: ISO dates; label as first printed.
CREATE TABLE period (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  label TEXT NOT NULL,
  UNIQUE (kind, first, last)
) STRICT;

CREATE TABLE indicator (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  title TEXT,
  area TEXT,
  kind TEXT,
  direction TEXT,
  definition TEXT,
  our_comments TEXT
) STRICT;

-- key: source and code, else source and normalised name, unit of measure and population.
CREATE TABLE series (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  indicator BLOB REFERENCES indicator (id),
  key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  code TEXT,
  population TEXT NOT NULL
) STRICT;
CREATE INDEX series_by_indicator ON series (indicator);

-- A unit that has been merged into another, both written `scheme:code`. Values that are already here stay where they
-- were published.
CREATE TABLE unit_alias (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  unit TEXT,
  merged_into TEXT
) STRICT;

-- An edition of a publication: its name as told by the file or the user, and the area it is about.
CREATE TABLE edition (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name TEXT,
  area TEXT
) STRICT;

-- at: milliseconds since 1970 in UTC. was_live: whether it has ever been live; from then on nothing of it may go.
CREATE TABLE import (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  live INTEGER NOT NULL DEFAULT 0 CHECK (live IN (0, 1)),
  area TEXT,
  edition BLOB CHECK (length(edition) = 16),
  was_live INTEGER NOT NULL DEFAULT 0 CHECK (was_live IN (0, 1)),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  source_wording TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL
) STRICT;

-- What an import's file tells about a series; empty or null where it does not tell.
CREATE TABLE series_told (
  series INTEGER NOT NULL REFERENCES series (number),
  import INTEGER NOT NULL REFERENCES import (number),
  title TEXT NOT NULL,
  printed_number TEXT,
  unit_of_measure TEXT NOT NULL,
  value_kind TEXT NOT NULL,
  decimals INTEGER,
  direction TEXT NOT NULL,
  direction_from TEXT,
  area TEXT,
  kind TEXT,
  definition TEXT,
  PRIMARY KEY (series, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_told_by_import ON series_told (import);

-- A table of an import's file: where its values stand.
CREATE TABLE import_table (
  number INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (number),
  sheet TEXT NOT NULL,
  cells TEXT NOT NULL,
  title TEXT NOT NULL,
  edition TEXT
) STRICT;
CREATE INDEX import_table_by_import ON import_table (import);

-- One series, period and gender ('T', 'K', 'M').
CREATE TABLE slice (
  number INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series (number),
  period INTEGER NOT NULL REFERENCES period (number),
  gender TEXT NOT NULL,
  UNIQUE (series, period, gender)
) STRICT;

-- How many values an import has in a slice, and how many of them are present values of kommuner. With it, the
-- latest period of a series is found without looking at any value.
CREATE TABLE slice_summary (
  slice INTEGER NOT NULL REFERENCES slice (number),
  import INTEGER NOT NULL REFERENCES import (number),
  observations INTEGER NOT NULL,
  municipalities INTEGER NOT NULL,
  PRIMARY KEY (slice, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX slice_summary_by_import ON slice_summary (import);

-- Status, mark as printed and the file's colour, each combination once; null on an observation: a plain value.
CREATE TABLE note (
  number INTEGER PRIMARY KEY,
  status TEXT NOT NULL,
  mark TEXT,
  colour TEXT
) STRICT;

-- The values. origin: import_table. line and col: 1-based address in the file, 0 where there is none.
-- No foreign keys and no trigger on insert: millions of rows are written, through staging alone.
CREATE TABLE observation (
  slice INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  value REAL,
  note INTEGER,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  rank INTEGER,
  numerator REAL,
  denominator REAL,
  PRIMARY KEY (slice, unit, origin)
) STRICT, WITHOUT ROWID;

CREATE TABLE unread (
  import INTEGER NOT NULL REFERENCES import (number),
  n INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (import, n)
) STRICT, WITHOUT ROWID;

-- Metadata of a source's series (Kolada's KPI list).
CREATE TABLE catalogue (
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import (number),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  operating_area TEXT NOT NULL,
  area TEXT,
  unit_of_measure TEXT NOT NULL,
  value_kind TEXT NOT NULL,
  PRIMARY KEY (source, code, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_by_import ON catalogue (import);

-- Classifications and sets of similar units. members: unit numbers, ascending, with commas.
CREATE TABLE unit_group (
  number INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (number),
  kind TEXT NOT NULL,
  theme TEXT NOT NULL,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  around INTEGER REFERENCES unit (number),
  members TEXT NOT NULL
) STRICT;
CREATE INDEX unit_group_by_import ON unit_group (import);
CREATE INDEX unit_group_by_name ON unit_group (kind, theme, name, year);

-- What has been live once stays, except through the journal's door (removal for good).
CREATE TRIGGER import_has_been_live AFTER UPDATE OF live ON import WHEN new.live = 1 AND new.was_live = 0
BEGIN UPDATE import SET was_live = 1 WHERE number = new.number; END;
CREATE TRIGGER import_stays BEFORE DELETE ON import WHEN old.was_live = 1 AND NOT journal_door()
BEGIN SELECT RAISE(ABORT, 'an import that has been live stays'); END;
CREATE TRIGGER import_is_kept BEFORE UPDATE ON import
WHEN new.number IS NOT old.number OR new.id IS NOT old.id OR new.was_live < old.was_live
  OR new.file IS NOT old.file OR new.sha256 IS NOT old.sha256 OR new.at IS NOT old.at OR new.who IS NOT old.who
BEGIN SELECT RAISE(ABORT, 'what is known of an import is kept'); END;
CREATE TRIGGER import_table_stays BEFORE DELETE ON import_table
WHEN (SELECT was_live FROM import WHERE number = old.import) = 1 AND NOT journal_door()
BEGIN SELECT RAISE(ABORT, 'an import that has been live stays'); END;
CREATE TRIGGER import_table_is_kept BEFORE UPDATE ON import_table
BEGIN SELECT RAISE(ABORT, 'where values stand is kept'); END;
CREATE TRIGGER observation_stays BEFORE DELETE ON observation
WHEN NOT journal_door() AND (SELECT i.was_live FROM import_table t JOIN import i ON i.number = t.import
  WHERE t.number = old.origin) IS NOT 0
BEGIN SELECT RAISE(ABORT, 'published values are append-only'); END;
CREATE TRIGGER observation_is_kept BEFORE UPDATE ON observation
BEGIN SELECT RAISE(ABORT, 'published values are append-only'); END;
