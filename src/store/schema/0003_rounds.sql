-- Schema 3, the five steps: omgångar, what stands in their forms, decisions. Never edited after a release.
--
-- Entity tables hold the fields of domain::Entity plus: number (short, never reused), id (UUIDv7; an answer's follows
-- from where it stands), removed. Steps are '0' to '5', days ISO dates. An answer's row is a code of the form or of an
-- area, or the key of an entry or activity; after `/` in a form about one indicator or card.

CREATE TABLE round (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name TEXT,
  areas TEXT,
  edition TEXT,
  owner TEXT,
  municipalities TEXT,
  members TEXT,
  meetings TEXT,
  forums TEXT,
  step TEXT
) STRICT;

CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  round BLOB REFERENCES round (id),
  form TEXT,
  place TEXT,
  parent BLOB REFERENCES entry (id),
  indicator BLOB REFERENCES indicator (id)
) STRICT;

CREATE TABLE answer (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  round BLOB REFERENCES round (id),
  form TEXT,
  row TEXT,
  question TEXT,
  value TEXT
) STRICT;

CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  round BLOB REFERENCES round (id),
  step TEXT,
  what TEXT,
  forum TEXT,
  decided_on TEXT,
  basis TEXT,
  wording TEXT,
  reporter TEXT,
  outcome TEXT,
  corrects BLOB REFERENCES decision (id)
) STRICT;

ALTER TABLE activity ADD COLUMN round BLOB REFERENCES round (id);
ALTER TABLE link ADD COLUMN entry BLOB REFERENCES entry (id);
ALTER TABLE link ADD COLUMN answer BLOB REFERENCES answer (id);
ALTER TABLE link ADD COLUMN decision BLOB REFERENCES decision (id);
